package io.cloudpioneer.projections.costaction;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Makes text of chunks of UTF-8 that are cut anywhere. For one step, and one thread. */
final class PrintedText {
  private static final int LONGEST_CHARACTER = 4;

  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);
  private byte[] rest = {};
  private int expected;

  /** Whether chunks before this one were left out. */
  boolean misses(int chunk) {
    return chunk != expected;
  }

  /** The text of the next chunk; what was begun of a character before a gap is forgotten. */
  String next(int chunk, byte[] bytes) {
    byte[] begun = misses(chunk) ? new byte[] {} : rest;
    expected = chunk + 1;
    ByteBuffer in = ByteBuffer.allocate(begun.length + bytes.length).put(begun).put(bytes).flip();
    CharBuffer out = CharBuffer.allocate(in.remaining() + LONGEST_CHARACTER);
    decoder.reset().decode(in, out, false);
    rest = new byte[in.remaining()];
    in.get(rest);
    return out.flip().toString();
  }
}
