package io.cloudpioneer.app.audit.chain;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The lines of a file, one at a time and none longer than a bound. */
public final class Lines implements AutoCloseable {
  private static final int BUFFER = 64 << 10;

  private final InputStream in;
  private final int longest;
  private long number;
  private boolean ended = true;

  private Lines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  public static Lines of(Path file, int longest) throws IOException {
    return new Lines(new BufferedInputStream(Files.newInputStream(file), BUFFER), longest);
  }

  /**
   * The next line without its end, or null behind the last. What is longer than the bound is cut
   * there, so that it is no line of ours.
   */
  public @Nullable String next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int read = in.read();
    if (read < 0) {
      return null;
    }
    number++;
    for (; read >= 0 && read != '\n'; read = in.read()) {
      if (line.size() < longest) {
        line.write(read);
      }
    }
    ended = read == '\n';
    return line.toString(StandardCharsets.UTF_8);
  }

  /** Of the line that was read last, from 1. */
  public long number() {
    return number;
  }

  /** Whether the line that was read last had its end. */
  public boolean ended() {
    return ended;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
