package io.cloudpioneer.ingestion.metric.collect;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsExchange;
import io.cloudpioneer.ingestion.CollectorRole;
import io.cloudpioneer.ingestion.agent.AgentCertificates;
import io.cloudpioneer.ingestion.agent.Agents;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells who sends an OTLP/HTTP request: by client certificate, else by bearer token. */
@Component
@CollectorRole
final class HttpClients {
  private static final String BEARER = "bearer ";

  private final IngestTokens tokens;
  private final Agents agents;

  HttpClients(IngestTokens tokens, Agents agents) {
    this.tokens = tokens;
    this.agents = agents;
  }

  Client of(HttpExchange exchange) {
    return byCertificate(exchange)
        .or(() -> byToken(exchange.getRequestHeaders().getFirst("Authorization")))
        .orElseThrow(
            () -> new HttpFault(401, "Send a known bearer token, or an agent's certificate"));
  }

  private Optional<Client> byCertificate(HttpExchange exchange) {
    if (!(exchange instanceof HttpsExchange secure)) {
      return Optional.empty();
    }
    return AgentCertificates.agentOf(secure.getSSLSession())
        .map(agent -> {
          if (agents.isRevoked(agent)) {
            throw new HttpFault(403, "This agent was revoked");
          }
          agents.seen(agent);
          return new Client.EnrolledAgent(agent);
        });
  }

  private Optional<Client> byToken(@Nullable String authorization) {
    return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? tokens.holderOf(authorization.substring(BEARER.length()).trim())
        : Optional.empty();
  }
}
