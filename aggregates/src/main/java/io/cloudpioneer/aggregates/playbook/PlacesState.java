package io.cloudpioneer.aggregates.playbook;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.playbook.PlaceCommand.FreePlace;
import io.cloudpioneer.commands.playbook.PlaceCommand.TakePlace;
import io.cloudpioneer.events.playbook.BlastRadius;
import io.cloudpioneer.events.playbook.PlaceEvent;
import io.cloudpioneer.events.playbook.PlaceEvent.PlaceFreed;
import io.cloudpioneer.events.playbook.PlaceEvent.PlaceTaken;
import io.cloudpioneer.events.playbook.RunId;
import io.cloudpioneer.events.playbook.RunOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who has a place within a playbook's blast radius, and how often its newest version has succeeded.
 *
 * @param version the newest that had a place
 * @param successes of that version in a row
 * @param places those of runs under way, and of the last hour
 */
record PlacesState(int version, int successes, List<Place> places) {
  static final PlacesState EMPTY = new PlacesState(0, 0, List.of());

  private static final Duration WINDOW = Duration.ofHours(1);

  PlacesState {
    places = List.copyOf(places);
  }

  /**
   * A run's place.
   *
   * @param at when it was taken
   */
  record Place(RunId run, String account, int version, Instant at, Use use) {
    private Place freed(RunOutcome outcome) {
      return new Place(
          run, account, version, at, outcome == RunOutcome.NOTHING_DONE ? Use.UNUSED : Use.USED);
    }

    private boolean countsAt(Instant moment) {
      return use != Use.UNUSED && at.plus(WINDOW).isAfter(moment);
    }

    private boolean isKeptAt(Instant moment) {
      return use == Use.RUNNING || at.plus(WINDOW).isAfter(moment);
    }
  }

  /** What a place is, or was, used for. */
  enum Use {
    RUNNING,
    USED,
    /** Nothing was done in the end, so it counts for no limit. */
    UNUSED
  }

  List<PlaceEvent> decide(TakePlace command) {
    Optional<Place> known = of(command.runId());
    if (known.isPresent()) {
      if (known.get().use() == Use.RUNNING) {
        return List.of();
      }
      throw Rejected.because("run.over", "This remediation is over");
    }
    BlastRadius limits = command.limits();
    List<Place> account =
        places.stream().filter(place -> place.account().equals(command.account())).toList();
    require(account, limits.account(), "account", command.at());
    require(places, limits.total(), "total", command.at());
    return List.of(
        new PlaceTaken(
            command.placesId(),
            command.runId(),
            command.playbook(),
            command.account(),
            command.version(),
            command.version() == version ? successes : 0));
  }

  private static void require(
      List<Place> taken, BlastRadius.Limit limit, String where, Instant now) {
    if (taken.stream().filter(place -> place.use() == Use.RUNNING).count() >= limit.atOnce()) {
      throw refusal("at-once-" + where, "at once", limit.atOnce(), where + ".atOnce");
    }
    if (taken.stream().filter(place -> place.countsAt(now)).count() >= limit.perHour()) {
      throw refusal("per-hour-" + where, "within an hour", limit.perHour(), where + ".perHour");
    }
  }

  private static Rejected refusal(String code, String when, int limit, String name) {
    return Rejected.because(
        "playbook." + code,
        "The playbook does at most %d %s (blastRadius.%s), and it does them already"
            .formatted(limit, when, name));
  }

  List<PlaceEvent> decide(FreePlace command) {
    return of(command.runId())
        .filter(place -> place.use() == Use.RUNNING)
        .<List<PlaceEvent>>map(place ->
            List.of(
                new PlaceFreed(
                    command.placesId(), command.runId(), place.version(), command.outcome())))
        .orElse(List.of());
  }

  PlacesState after(PlaceEvent event, Instant at) {
    Stream<Place> kept = places.stream().filter(place -> place.isKeptAt(at));
    return switch (event) {
      case PlaceTaken taken -> {
        Place place = new Place(taken.runId(), taken.account(), taken.version(), at, Use.RUNNING);
        List<Place> all = Stream.concat(kept, Stream.of(place)).toList();
        yield taken.version() > version
            ? new PlacesState(taken.version(), 0, all)
            : new PlacesState(version, successes, all);
      }
      case PlaceFreed(_, var run, int ofVersion, var outcome) ->
          new PlacesState(
              version,
              ofVersion == version ? successesAfter(outcome) : successes,
              kept.map(place -> place.run().equals(run) ? place.freed(outcome) : place).toList());
    };
  }

  /** One that did not succeed starts the count anew. */
  private int successesAfter(RunOutcome outcome) {
    return switch (outcome) {
      case SUCCEEDED -> successes + 1;
      case COMPENSATED, FAILED -> 0;
      case NOTHING_DONE -> successes;
    };
  }

  private Optional<Place> of(RunId run) {
    return places.stream().filter(place -> place.run().equals(run)).findFirst();
  }
}
