package io.cloudpioneer.app.audit.chain;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes fields one after the other so that no two lists of fields give the same bytes: numbers in
 * a fixed length, big end first; everything else after its length.
 */
final class FieldWriter {
  static final int NULL = -1;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
  private final DataOutputStream out = new DataOutputStream(bytes);

  FieldWriter number(long number) {
    return write(() -> out.writeLong(number));
  }

  FieldWriter id(UUID id) {
    return number(id.getMostSignificantBits()).number(id.getLeastSignificantBits());
  }

  FieldWriter text(@Nullable String text) {
    return text == null
        ? write(() -> out.writeInt(NULL))
        : run(text.getBytes(StandardCharsets.UTF_8));
  }

  FieldWriter bytes(Bytes value) {
    return run(value.toArray());
  }

  byte[] toArray() {
    return bytes.toByteArray();
  }

  private FieldWriter run(byte[] value) {
    return write(() -> {
      out.writeInt(value.length);
      out.write(value);
    });
  }

  private FieldWriter write(Writing writing) {
    try {
      writing.run();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException("Memory can be written to", e);
    }
  }

  private interface Writing {
    void run() throws IOException;
  }
}
