package io.cloudpioneer.sagas.alert;

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
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The silences that nobody has ended, ready to be held against alerts. */
record StandingSilences(List<Ready> all) {
  private static final Logger LOG = LoggerFactory.getLogger(StandingSilences.class);

  static final StandingSilences NONE = new StandingSilences(List.of());

  StandingSilences {
    all = List.copyOf(all);
  }

  /** One of them. */
  record Ready(SilenceId id, SilenceDefinition definition, SilenceMatching matching) {
    private boolean holds(AlertCause cause, Instant moment) {
      return definition.holdsAt(moment) && matching.matches(cause);
    }
  }

  /** By the last event of each silence, which says all of it. */
  static StandingSilences by(List<SilenceEvent> events) {
    return new StandingSilences(events.stream().flatMap(StandingSilences::standing).toList());
  }

  /** The one that holds for such an alert; of several, the one that lasts longest. */
  Optional<Hush> holding(AlertCause cause, Instant moment) {
    return all.stream()
        .filter(silence -> silence.holds(cause, moment))
        .map(silence -> new Hush(silence.id(), silence.definition().until()))
        .max(Comparator.comparing(Hush::until));
  }

  private static Stream<Ready> standing(SilenceEvent event) {
    return switch (event) {
      case SilenceCreated(var id, _, var definition, _) -> ready(id, definition);
      case SilenceChanged(var id, _, var definition, _) -> ready(id, definition);
      case SilenceExpired _ -> Stream.empty();
    };
  }

  /** What an earlier version took may be refused by now; one silence must not stop the others. */
  private static Stream<Ready> ready(SilenceId id, SilenceDefinition definition) {
    try {
      return Stream.of(new Ready(id, definition, SilenceMatching.of(definition.matcher())));
    } catch (Rejected refused) {
      LOG.warn("Silence {} silences nothing, change it: {}", id, refused.getMessage());
      return Stream.empty();
    }
  }
}
