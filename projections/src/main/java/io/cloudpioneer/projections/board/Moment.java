package io.cloudpioneer.projections.board;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Of when a question is: now, read from the boards themselves, or a past moment, read from their
 * history.
 *
 * @param asOf how it was then; null for now
 * @param knownAt by what had been recorded until then; null for now
 */
public record Moment(@Nullable Instant asOf, @Nullable Instant knownAt) {
  public static final Moment NOW = new Moment(null, null);

  /** PostgreSQL's years go back further, but nothing of ours does. */
  private static final Instant BEGINNING = Instant.parse("0001-01-01T00:00:00Z");

  public Moment {
    if ((asOf == null) != (knownAt == null)) {
      throw new IllegalArgumentException("A past moment needs both of its times");
    }
  }

  static Moment past(Instant asOf, Instant knownAt) {
    return new Moment(later(asOf, BEGINNING), later(knownAt, BEGINNING));
  }

  public boolean isNow() {
    return asOf == null;
  }

  /** The rows of a board as they are or were, as they follow {@code from}. */
  public String of(Board board) {
    return isNow()
        ? board.view()
        : "(select * from %s where tstzrange(effective_from, effective_to) @> %s and known_from <= %s and known_to > %3$s)"
            .formatted(board.historyView(), literal(latestFact()), literal(knownAt));
  }

  /** What entries that bear their recorded time must fulfil, for those up to this moment. */
  public String upTo(String recordedAt) {
    return isNow() ? "true" : recordedAt + " <= " + literal(latestFact());
  }

  /** What the clock showed, in SQL. */
  public String clock() {
    return isNow() ? "now()" : literal(asOf);
  }

  /** When all that had been recorded was recorded, in SQL. */
  public String known() {
    return isNow() ? "now()" : literal(knownAt);
  }

  /** What was not yet recorded had not yet taken effect either, as far as anybody could know. */
  private Instant latestFact() {
    Instant was = Objects.requireNonNull(asOf);
    Instant known = Objects.requireNonNull(knownAt);
    return was.isBefore(known) ? was : known;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** A moment's text has no quotes, so it needs no parameter. */
  private static String literal(@Nullable Instant moment) {
    return "timestamptz '" + Objects.requireNonNull(moment) + "'";
  }
}
