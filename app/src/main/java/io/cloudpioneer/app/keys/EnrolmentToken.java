package io.cloudpioneer.app.keys;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.events.agent.AgentId;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/**
 * What an agent shows to enrol: who it is to be, a secret, and the fingerprint of the authority it
 * may trust.
 */
final class EnrolmentToken {
  private static final String PREFIX = "cpe1.";
  private static final int SECRET_BYTES = 32;
  private static final int FINGERPRINT_BYTES = 32;
  private static final int LENGTH = 2 * Long.BYTES + SECRET_BYTES + FINGERPRINT_BYTES;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final AgentId agent;
  private final byte[] secret;
  private final byte[] authorityFingerprint;

  private EnrolmentToken(AgentId agent, byte[] secret, byte[] authorityFingerprint) {
    this.agent = agent;
    this.secret = secret;
    this.authorityFingerprint = authorityFingerprint;
  }

  static EnrolmentToken newFor(AgentId agent, X509Certificate authority) {
    byte[] secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    return new EnrolmentToken(agent, secret, Fingerprints.of(authority));
  }

  /**
   * Reads what {@link #text()} wrote.
   *
   * @throws Rejected where it is no token of ours
   */
  static EnrolmentToken parse(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text.strip().substring(PREFIX.length()));
      if (!text.strip().startsWith(PREFIX) || bytes.length != LENGTH) {
        throw unknown();
      }
      ByteBuffer parts = ByteBuffer.wrap(bytes);
      AgentId agent = new AgentId(new UUID(parts.getLong(), parts.getLong()));
      byte[] secret = new byte[SECRET_BYTES];
      byte[] fingerprint = new byte[FINGERPRINT_BYTES];
      parts.get(secret).get(fingerprint);
      return new EnrolmentToken(agent, secret, fingerprint);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw unknown();
    }
  }

  String text() {
    byte[] bytes =
        ByteBuffer.allocate(LENGTH)
            .putLong(agent.value().getMostSignificantBits())
            .putLong(agent.value().getLeastSignificantBits())
            .put(secret)
            .put(authorityFingerprint)
            .array();
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  AgentId agent() {
    return agent;
  }

  /** What the platform keeps of the secret. */
  String hash() {
    return HexFormat.of().formatHex(Fingerprints.sha256(secret));
  }

  void requireIssuedBy(X509Certificate authority) {
    if (!MessageDigest.isEqual(authorityFingerprint, Fingerprints.of(authority))) {
      throw unknown();
    }
  }

  private static Rejected unknown() {
    return Rejected.because("enrolment.unknown-token", "No agent was invited with this token");
  }
}
