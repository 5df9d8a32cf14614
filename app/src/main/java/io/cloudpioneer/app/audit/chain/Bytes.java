package io.cloudpioneer.app.audit.chain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A hash, a key or a signature: bytes that are a value, written in lower-case hex. */
public final class Bytes {
  private final byte[] value;

  private Bytes(byte[] value) {
    this.value = value;
  }

  public static Bytes of(byte[] value) {
    return new Bytes(value.clone());
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Bytes parse(String hex) {
    return new Bytes(HexFormat.of().parseHex(hex));
  }

  public byte[] toArray() {
    return value.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Bytes bytes && MessageDigest.isEqual(value, bytes.value);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(value);
  }

  @JsonValue
  @Override
  public String toString() {
    return HexFormat.of().formatHex(value);
  }
}
