package io.cloudpioneer.agents.action.step;

import io.cloudpioneer.protocol.action.Direction;
import io.cloudpioneer.protocol.action.StepKey;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names one carrying out; its text is safe as the name of a file and in an environment. */
public record DeedKey(UUID action, int step, int attempt, boolean compensation)
    implements Comparable<DeedKey> {
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final String DO = "do";
  private static final String UNDO = "undo";
  private static final Pattern TEXT =
      Pattern.compile("(" + ID + ")\\.(\\d{1,6})\\.(\\d{1,6})\\.(" + DO + "|" + UNDO + ")");
  private static final int MOST = 100_000;
  private static final Comparator<DeedKey> ORDER =
      Comparator.comparing(DeedKey::action)
          .thenComparingInt(DeedKey::step)
          .thenComparing(DeedKey::compensation)
          .thenComparingInt(DeedKey::attempt);

  public static DeedKey of(StepKey key) throws Refused {
    boolean known =
        key.getDirection() == Direction.FORWARD || key.getDirection() == Direction.COMPENSATION;
    boolean counted =
        key.getStep() >= 0
            && key.getStep() <= MOST
            && key.getAttempt() >= 1
            && key.getAttempt() <= MOST;
    if (!known || !counted || !ID.matcher(key.getActionId()).matches()) {
      throw new Refused(
          "step.key-unusable",
          "A step's key is an action's id, a step from 0, an attempt from 1 and a direction");
    }
    return new DeedKey(
        UUID.fromString(key.getActionId()),
        key.getStep(),
        key.getAttempt(),
        key.getDirection() == Direction.COMPENSATION);
  }

  /** Reads what {@link #toString} wrote; empty where it is something else. */
  public static Optional<DeedKey> parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new DeedKey(
                UUID.fromString(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)),
                matcher.group(4).equals(UNDO)))
        : Optional.empty();
  }

  public StepKey toMessage() {
    return StepKey.newBuilder()
        .setActionId(action.toString())
        .setStep(step)
        .setAttempt(attempt)
        .setDirection(compensation ? Direction.COMPENSATION : Direction.FORWARD)
        .build();
  }

  @Override
  public int compareTo(DeedKey other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return "%s.%d.%d.%s".formatted(action, step, attempt, compensation ? UNDO : DO);
  }
}
