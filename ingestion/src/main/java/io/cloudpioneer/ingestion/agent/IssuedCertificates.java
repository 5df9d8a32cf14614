package io.cloudpioneer.ingestion.agent;

import io.cloudpioneer.events.agent.AgentId;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * What an agent is handed at the desk.
 *
 * @param chain the agent's certificate first, then its issuers
 * @param trustedAuthorities the CAs it is to trust from now on
 */
public record IssuedCertificates(
    AgentId agentId, List<X509Certificate> chain, List<X509Certificate> trustedAuthorities) {
  public IssuedCertificates {
    chain = List.copyOf(chain);
    trustedAuthorities = List.copyOf(trustedAuthorities);
  }
}
