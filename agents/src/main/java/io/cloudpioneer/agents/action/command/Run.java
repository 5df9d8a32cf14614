package io.cloudpioneer.agents.action.command;

import com.google.protobuf.ByteString;
import io.cloudpioneer.agents.action.step.Failed;
import io.cloudpioneer.agents.action.step.Limit;
import io.cloudpioneer.agents.action.step.Output;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Runs a command to its end, or ends it and all it started. */
public final class Run {
  private static final long LOOK_MILLIS = 20;
  private static final long LAST_WORDS_MILLIS = 1_000;
  private static final int BUFFER = 8_192;

  private Run() {}

  /** Its exit code; a {@link Failed} where it was ended. */
  public static int toEnd(Command command, Limit limit, Output output)
      throws Failed, IOException, InterruptedException {
    limit.check();
    Process process = start(command);
    Thread reading = Thread.ofPlatform().daemon().name("output").start(() -> read(process, output));
    try {
      while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        limit.check();
      }
      // Something it left running may hold the pipe open for ever.
      reading.join(LAST_WORDS_MILLIS);
      return process.exitValue();
    } finally {
      if (process.isAlive()) {
        StartedProcesses.end(command.marker(), process.toHandle());
      }
      process.getInputStream().close();
    }
  }

  /** What it prints is kept as a whole, up to what {@link Output} keeps of a tail. */
  public static void successfully(Command command, Limit limit, Output output)
      throws Failed, IOException, InterruptedException {
    int exitCode = toEnd(command, limit, output);
    if (exitCode != 0) {
      throw Failed.exited(command.program(), exitCode);
    }
  }

  private static Process start(Command command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command.words())
            .directory(Path.of("/").toFile())
            .redirectErrorStream(true)
            .redirectInput(Path.of("/dev/null").toFile());
    builder.environment().clear();
    builder.environment().putAll(command.environment());
    return builder.start();
  }

  private static void read(Process process, Output output) {
    byte[] buffer = new byte[BUFFER];
    try (InputStream printed = process.getInputStream()) {
      for (int length = printed.read(buffer); length >= 0; length = printed.read(buffer)) {
        output.write(ByteString.copyFrom(buffer, 0, length));
      }
    } catch (IOException closed) {
      output.say("[the rest of the output was not read: " + closed.getMessage() + "]");
    }
  }
}
