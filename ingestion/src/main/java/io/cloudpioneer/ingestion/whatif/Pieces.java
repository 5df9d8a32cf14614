package io.cloudpioneer.ingestion.whatif;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** A period cut into days, at whole hours: what is replayed between two looks at the progress. */
final class Pieces {
  private Pieces() {}

  /** The moments where the pieces meet, the first and the last one of the period among them. */
  static List<Instant> of(Instant from, Instant to) {
    List<Instant> cuts = new ArrayList<>();
    cuts.add(from);
    Instant cut = from.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(1));
    for (; cut.isBefore(to); cut = cut.plus(Duration.ofDays(1))) {
      cuts.add(cut);
    }
    cuts.add(to);
    return cuts;
  }
}
