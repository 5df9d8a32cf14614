package io.cloudpioneer.agents.enrolment;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/**
 * A one-time token as it was shown: {@code cpe1.} and Base64url of agent id (16 bytes), secret (32
 * bytes) and SHA-256 of the platform's CA certificate (32 bytes).
 *
 * @param text as it is sent
 * @param authorityFingerprint by which the agent knows the platform before it has a certificate
 */
record EnrolmentToken(String text, UUID agentId, Fingerprint authorityFingerprint) {
  private static final String PREFIX = "cpe1.";
  private static final int ID = 16;
  private static final int SECRET = 32;

  static EnrolmentToken parse(String text) throws TokenRefused {
    if (!text.startsWith(PREFIX)) {
      throw new TokenRefused(
          "The enrolment token doesn't start with '%s': copy the whole token".formatted(PREFIX));
    }
    ByteBuffer parts = decoded(text.substring(PREFIX.length()));
    int expected = ID + SECRET + Fingerprint.BYTES;
    if (parts.remaining() != expected) {
      throw new TokenRefused(
          "The enrolment token holds %d bytes instead of %d: copy the whole token"
              .formatted(parts.remaining(), expected));
    }
    UUID agentId = new UUID(parts.getLong(), parts.getLong());
    byte[] fingerprint = new byte[Fingerprint.BYTES];
    parts.get(ID + SECRET, fingerprint);
    return new EnrolmentToken(text, agentId, new Fingerprint(fingerprint));
  }

  private static ByteBuffer decoded(String text) throws TokenRefused {
    try {
      return ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
    } catch (IllegalArgumentException _) {
      throw new TokenRefused("The enrolment token isn't Base64url: copy the whole token");
    }
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "token of agent " + agentId;
  }
}
