package io.cloudpioneer.agents.enrolment;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * By what the agent and the platform know each other.
 *
 * @param chain the agent's certificate first, then its issuers
 * @param authorities the CAs the platform's certificate may come from
 */
public record Credentials(
    PrivateKey key, List<X509Certificate> chain, List<X509Certificate> authorities) {
  public Credentials {
    chain = List.copyOf(chain);
    authorities = List.copyOf(authorities);
    if (chain.isEmpty() || authorities.isEmpty()) {
      throw new IllegalArgumentException("Credentials need a certificate and an authority");
    }
  }

  public Instant end() {
    return chain.getFirst().getNotAfter().toInstant();
  }

  boolean isGood(Instant now) {
    return now.isBefore(end());
  }

  /** When two thirds of the lifetime are over, so that a third is left for attempts. */
  Instant renewalTime() {
    Instant start = chain.getFirst().getNotBefore().toInstant();
    return start.plus(Duration.between(start, end()).multipliedBy(2).dividedBy(3));
  }
}
