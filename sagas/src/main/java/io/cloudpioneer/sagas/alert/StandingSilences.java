package io.cloudpioneer.sagas.alert;

import static java.util.stream.Collectors.toMap;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.silence.SilenceMatching;
import io.cloudpioneer.events.alert.AlertCause;
import io.cloudpioneer.events.silence.SilenceDefinition;
import io.cloudpioneer.events.silence.SilenceEvent;
import io.cloudpioneer.events.silence.SilenceEvent.SilenceChanged;
import io.cloudpioneer.events.silence.SilenceEvent.SilenceCreated;
import io.cloudpioneer.events.silence.SilenceEvent.SilenceExpired;
import io.cloudpioneer.events.silence.SilenceId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The silences that neither anybody nor their time has ended, ready to be held against alerts. */
record StandingSilences(Map<SilenceId, Ready> all) {
  private static final Logger LOG = LoggerFactory.getLogger(StandingSilences.class);

  /** Of two that are over at the same moment always the same one. */
  private static final Comparator<Hush> LONGEST =
      Comparator.comparing(Hush::until).thenComparing(hush -> hush.silenceId().value());

  static final StandingSilences NONE = new StandingSilences(Map.of());

  StandingSilences {
    all = Map.copyOf(all);
  }

  /** One of them. */
  record Ready(SilenceId id, SilenceDefinition definition, SilenceMatching matching) {
    private boolean isToCome(Instant moment) {
      return definition.until().isAfter(moment);
    }

    private boolean holds(AlertCause cause, Instant moment) {
      return definition.holdsAt(moment) && matching.matches(cause);
    }
  }

  /**
   * By the last event of each silence, which says all of it. What stood before is not made ready
   * again.
   */
  StandingSilences after(List<SilenceEvent> events, Instant moment) {
    return of(events.stream().flatMap(event -> standing(event, moment).stream()));
  }

  /** Those whose time is not over; this, where it is over for none. */
  StandingSilences at(Instant moment) {
    return all.values().stream().allMatch(silence -> silence.isToCome(moment))
        ? this
        : of(all.values().stream().filter(silence -> silence.isToCome(moment)));
  }

  private static StandingSilences of(Stream<Ready> silences) {
    return new StandingSilences(silences.collect(toMap(Ready::id, silence -> silence)));
  }

  /** The one that holds for such an alert; of several, the one that lasts longest. */
  Optional<Hush> holding(AlertCause cause, Instant moment) {
    return all.values().stream()
        .filter(silence -> silence.holds(cause, moment))
        .map(silence -> new Hush(silence.id(), silence.definition().until()))
        .max(LONGEST);
  }

  private Optional<Ready> standing(SilenceEvent event, Instant moment) {
    return switch (event) {
      case SilenceCreated(var id, _, var definition, _) -> standing(id, definition, moment);
      case SilenceChanged(var id, _, var definition, _) -> standing(id, definition, moment);
      case SilenceExpired _ -> Optional.empty();
    };
  }

  private Optional<Ready> standing(SilenceId id, SilenceDefinition definition, Instant moment) {
    return definition.until().isAfter(moment)
        ? Optional.ofNullable(all.get(id))
            .filter(before -> before.definition().equals(definition))
            .or(() -> ready(id, definition))
        : Optional.empty();
  }

  /** What an earlier version took may be refused by now; one silence must not stop the others. */
  private static Optional<Ready> ready(SilenceId id, SilenceDefinition definition) {
    try {
      return Optional.of(new Ready(id, definition, SilenceMatching.of(definition.matcher())));
    } catch (Rejected refused) {
      LOG.warn("Silence {} silences nothing, change it: {}", id, refused.getMessage());
      return Optional.empty();
    }
  }
}
