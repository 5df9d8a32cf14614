package io.cloudpioneer.app.audit.chain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The one hash that everything here is made of. */
public final class Sha256 {
  private Sha256() {}

  /** The hash of all parts, one after the other. */
  public static Bytes of(byte[]... parts) {
    MessageDigest digest = started();
    for (byte[] part : parts) {
      digest.update(part);
    }
    return Bytes.of(digest.digest());
  }

  /** One that is fed little by little. */
  public static MessageDigest started() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
