package io.cloudpioneer.agents.export;

import java.time.Duration;
import java.util.Optional;

/** What became of an export. */
public sealed interface Outcome {
  /**
   * The collector keeps the batch.
   *
   * @param rejected how many of its samples it doesn't take, and won't
   */
  record Delivered(long rejected, String reason) implements Outcome {}

  /**
   * The collector can't take the batch now.
   *
   * @param delay how long it asks to be left alone
   */
  record Away(String status, String reason, Optional<Duration> delay) implements Outcome {}

  /** The collector doesn't take anything of this agent. */
  record Refused(String reason) implements Outcome {}

  /** The collector would never take this batch. */
  record Unacceptable(String reason) implements Outcome {}
}
