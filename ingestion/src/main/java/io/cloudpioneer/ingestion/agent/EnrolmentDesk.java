package io.cloudpioneer.ingestion.agent;

import io.cloudpioneer.events.agent.AgentId;

/**
 * Gives agents their certificates. Implemented where the CA's key is; collectors only pass requests
 * on.
 */
public interface EnrolmentDesk {
  /**
   * Redeems a one-time token.
   *
   * @param token as it was shown, {@code cpe1.…}
   * @param csr a PKCS#10 certificate signing request, DER
   * @throws io.cloudpioneer.commands.Rejected where the token is unknown, used or expired, or the
   *     request is no proper one
   */
  IssuedCertificates enrol(String token, byte[] csr, String hostName, String version);

  /**
   * Gives an agent that showed a good certificate a new one.
   *
   * @param csr a PKCS#10 certificate signing request, DER
   * @throws io.cloudpioneer.commands.Rejected where the agent is revoked, or the request is no
   *     proper one
   */
  IssuedCertificates renew(AgentId agent, byte[] csr);
}
