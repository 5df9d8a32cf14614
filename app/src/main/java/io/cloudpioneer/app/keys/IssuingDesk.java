package io.cloudpioneer.app.keys;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.commands.agent.AgentCommand.EnrolAgent;
import io.cloudpioneer.commands.agent.AgentCommand.RenewAgentCertificate;
import io.cloudpioneer.events.agent.AgentCertificate;
import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.events.person.Actor;
import io.cloudpioneer.events.person.Role;
import io.cloudpioneer.ingestion.agent.EnrolmentDesk;
import io.cloudpioneer.ingestion.agent.IssuedCertificates;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;

/** Hands out certificates, each only once the event that tells of it is committed. */
final class IssuingDesk implements EnrolmentDesk {
  private static final int LONGEST_TEXT = 255;

  private final CertificateAuthority authority;
  private final CommandDispatch commands;
  private final Duration validFor;
  private final Clock clock;

  IssuingDesk(
      CertificateAuthority authority, CommandDispatch commands, Duration validFor, Clock clock) {
    this.authority = authority;
    this.commands = commands;
    this.validFor = validFor;
    this.clock = clock;
  }

  @Override
  public IssuedCertificates enrol(String token, byte[] csr, String hostName, String version) {
    requireHoldable("host name", hostName);
    requireHoldable("version", version);
    EnrolmentToken shown = EnrolmentToken.parse(token);
    shown.requireIssuedBy(authority.certificate());
    X509Certificate certificate = sign(shown.agent(), csr);
    send(
        new EnrolAgent(
            shown.agent(),
            shown.hash(),
            described(certificate),
            hostName,
            version,
            clock.instant()),
        shown.agent(),
        "agent.token-redeemed");
    return issued(shown.agent(), certificate);
  }

  @Override
  public IssuedCertificates renew(AgentId agent, byte[] csr) {
    X509Certificate certificate = sign(agent, csr);
    send(new RenewAgentCertificate(agent, described(certificate)), agent, "agent.certificate-due");
    return issued(agent, certificate);
  }

  /** What every view of agents can hold. */
  private static void requireHoldable(String what, String text) {
    if (text.length() > LONGEST_TEXT || text.indexOf('\0') >= 0) {
      throw Rejected.because(
          "enrolment.bad-request",
          "The agent's %s must be of at most %d characters, none of them U+0000"
              .formatted(what, LONGEST_TEXT));
    }
  }

  private X509Certificate sign(AgentId agent, byte[] csr) {
    return authority.forAgent(agent, SigningRequest.parse(csr).key(), validFor);
  }

  private void send(Object command, AgentId agent, String reason) {
    Sender desk = new Sender(new Actor.Agent(agent), Set.of(Role.PLATFORM));
    try {
      commands.send(command, desk, reason).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof Rejected refusal ? refusal : e;
    }
  }

  private IssuedCertificates issued(AgentId agent, X509Certificate certificate) {
    return new IssuedCertificates(
        agent, List.of(certificate, authority.certificate()), List.of(authority.certificate()));
  }

  private static AgentCertificate described(X509Certificate certificate) {
    return new AgentCertificate(
        certificate.getSerialNumber().toString(16),
        HexFormat.of().formatHex(Fingerprints.of(certificate)),
        certificate.getNotBefore().toInstant(),
        certificate.getNotAfter().toInstant());
  }
}
