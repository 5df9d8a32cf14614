package io.cloudpioneer.agents.action.command;

import io.cloudpioneer.agents.action.step.Failed;
import io.cloudpioneer.agents.action.step.Limit;
import io.cloudpioneer.agents.action.step.Output;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** What a command that only looks printed: all of it, at most 4,096 bytes. */
public record Printed(int exitCode, String text) {
  private static final Duration LONGEST = Duration.ofSeconds(30);

  /**
   * Looks take at most 30 seconds, whatever the step's own limit is. Each has a marker of its own:
   * where one is ended, those of other steps go on.
   */
  public static Printed by(List<String> words, Limit step)
      throws Failed, IOException, InterruptedException {
    step.check();
    Command command = new Command(words, "look." + UUID.randomUUID());
    Output output = Output.unwatched();
    int exitCode = Run.toEnd(command, new Limit(LONGEST), output);
    if (output.bytes() > output.tail().size()) {
      throw new Failed(
          "observation.too-long",
          "%s printed %d bytes; %d are looked at"
              .formatted(command.program(), output.bytes(), output.tail().size()));
    }
    return new Printed(exitCode, output.tail().toStringUtf8());
  }

  public static Printed successfully(List<String> words, Limit step)
      throws Failed, IOException, InterruptedException {
    Printed printed = by(words, step);
    if (printed.exitCode() != 0) {
      throw Failed.exited(words.getFirst(), printed.exitCode());
    }
    return printed;
  }
}
