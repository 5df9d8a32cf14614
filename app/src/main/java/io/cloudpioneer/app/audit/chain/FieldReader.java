package io.cloudpioneer.app.audit.chain;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what {@link FieldWriter} wrote; anything else is an {@link IllegalArgumentException}. */
final class FieldReader {
  private final ByteBuffer bytes;

  FieldReader(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes);
  }

  boolean hasMore() {
    return bytes.hasRemaining();
  }

  long number() {
    try {
      return bytes.getLong();
    } catch (BufferUnderflowException e) {
      throw damaged();
    }
  }

  UUID id() {
    return new UUID(number(), number());
  }

  String text() {
    String text = textOrNull();
    if (text == null) {
      throw damaged();
    }
    return text;
  }

  @Nullable String textOrNull() {
    int length = length();
    return length == FieldWriter.NULL ? null : new String(run(length), StandardCharsets.UTF_8);
  }

  Bytes bytes() {
    return Bytes.of(run(length()));
  }

  private int length() {
    try {
      return bytes.getInt();
    } catch (BufferUnderflowException e) {
      throw damaged();
    }
  }

  private byte[] run(int length) {
    if (length < 0 || length > bytes.remaining()) {
      throw damaged();
    }
    byte[] run = new byte[length];
    bytes.get(run);
    return run;
  }

  private static IllegalArgumentException damaged() {
    return new IllegalArgumentException("These bytes are no fields of ours");
  }
}
