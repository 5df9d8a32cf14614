package io.cloudpioneer.agents.action.step;

import com.google.protobuf.ByteString;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * What a step prints: handed on in chunks up to a bound, so that nobody is flooded, and its last
 * part kept.
 */
public final class Output {
  static final int CHUNK = 8_192;
  static final int TAIL = 4_096;
  static final long MOST_HANDED_ON = 256 << 10;

  private final Consumer<ByteString> chunks;
  private ByteString tail = ByteString.EMPTY;
  private long bytes;

  /**
   * @param chunks takes at most 8,192 bytes at once; may leave them out
   */
  public Output(Consumer<ByteString> chunks) {
    this.chunks = chunks;
  }

  /** Nobody watches. */
  public static Output unwatched() {
    return new Output(_ -> {});
  }

  public void say(String sentence) {
    write(ByteString.copyFrom(sentence + "\n", StandardCharsets.UTF_8));
  }

  public synchronized void write(ByteString printed) {
    for (int at = 0; at < printed.size(); at += CHUNK) {
      ByteString chunk = printed.substring(at, Math.min(printed.size(), at + CHUNK));
      if (bytes + chunk.size() <= MOST_HANDED_ON) {
        chunks.accept(chunk);
      }
      bytes += chunk.size();
      ByteString both = tail.concat(chunk);
      // A copy, since a part of a concatenation would hold on to all of it.
      tail = ByteString.copyFrom(both.substring(Math.max(0, both.size() - TAIL)).toByteArray());
    }
  }

  public synchronized ByteString tail() {
    return tail;
  }

  public synchronized long bytes() {
    return bytes;
  }
}
