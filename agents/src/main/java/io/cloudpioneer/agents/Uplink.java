package io.cloudpioneer.agents;

import io.cloudpioneer.agents.enrolment.Certificates;
import io.cloudpioneer.agents.enrolment.Credentials;
import io.cloudpioneer.agents.enrolment.Tls;
import io.cloudpioneer.agents.enrolment.TokenRefused;
import io.cloudpioneer.agents.export.Collector;
import io.cloudpioneer.agents.export.ExportLoop;
import io.cloudpioneer.agents.state.AgentCounts;
import io.cloudpioneer.agents.state.Complaints;
import io.cloudpioneer.agents.state.Connection;
import io.cloudpioneer.agents.state.StopSignal;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/** Enrols, then sends, for as long as the agent runs. */
final class Uplink {
  private static final Duration CHECK = Duration.ofSeconds(1);

  /** A revoked agent asks once in a while whether it still is. */
  private static final int REFUSED_CHECKS = 60;

  private final Complaints complaints = new Complaints(LoggerFactory.getLogger(Uplink.class));
  private final Certificates certificates;
  private final Collector collector;
  private final ExportLoop export;
  private final AgentCounts counts;
  private final StopSignal stop;

  Uplink(
      Certificates certificates,
      Collector collector,
      ExportLoop export,
      AgentCounts counts,
      StopSignal stop) {
    this.certificates = certificates;
    this.collector = collector;
    this.export = export;
    this.counts = counts;
    this.stop = stop;
  }

  void run() throws IOException, InterruptedException, TokenRefused {
    while (!stop.isStopped()) {
      Optional<Credentials> credentials = certificates.await();
      if (credentials.isPresent()) {
        use(credentials.get());
        send();
      }
    }
  }

  /** Until the certificate has run out, or a new token was given. */
  private void send() throws InterruptedException {
    while (!stop.isStopped() && certificates.good().isPresent() && !certificates.tokenWaits()) {
      if (step()) {
        waitWhileRefused();
      }
    }
    if (certificates.good().isEmpty()) {
      counts.connection(Connection.UNENROLLED);
    }
  }

  private boolean step() throws InterruptedException {
    try {
      return export.step();
    } catch (IOException unusable) {
      complaints.say("The spool can't be used: " + unusable);
      stop.pause(CHECK);
      return false;
    }
  }

  private void waitWhileRefused() throws InterruptedException {
    for (int check = 0; check < REFUSED_CHECKS && !certificates.tokenWaits(); check++) {
      if (stop.pause(CHECK)) {
        return;
      }
    }
  }

  private void use(Credentials credentials) throws IOException {
    try {
      collector.use(Tls.mutual(credentials));
    } catch (GeneralSecurityException unusable) {
      throw new IOException("The certificate is unusable", unusable);
    }
  }
}
