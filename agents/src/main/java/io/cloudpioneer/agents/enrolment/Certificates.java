package io.cloudpioneer.agents.enrolment;

import io.cloudpioneer.agents.export.Backoff;
import io.cloudpioneer.agents.export.Outcomes;
import io.cloudpioneer.agents.settings.Settings;
import io.cloudpioneer.agents.state.AgentCounts;
import io.cloudpioneer.agents.state.Complaints;
import io.cloudpioneer.agents.state.StateFolder;
import io.cloudpioneer.agents.state.StopSignal;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that the agent has a certificate: the one it kept, or one for a token. A token that is
 * there always wins, since a person put it there for a reason.
 */
public final class Certificates {
  private static final Logger LOG = LoggerFactory.getLogger(Certificates.class);

  private final CredentialStore store;
  private final TokenFile tokenFile;
  private final Enrolment enrolment;
  private final Backoff backoff;
  private final AgentCounts counts;
  private final StopSignal stop;
  private volatile @Nullable Credentials current;
  private final Complaints complaints = new Complaints(LOG);

  Certificates(
      CredentialStore store,
      TokenFile tokenFile,
      Enrolment enrolment,
      Backoff backoff,
      AgentCounts counts,
      StopSignal stop)
      throws IOException {
    this.store = store;
    this.tokenFile = tokenFile;
    this.enrolment = enrolment;
    this.backoff = backoff;
    this.counts = counts;
    this.stop = stop;
    store.load().ifPresent(this::use);
  }

  /** The certificates an agent keeps in its state folder. */
  public static Certificates open(
      Settings settings,
      StateFolder state,
      String hostName,
      String agentVersion,
      Backoff backoff,
      AgentCounts counts,
      StopSignal stop)
      throws IOException {
    return new Certificates(
        new CredentialStore(state),
        new TokenFile(settings.tokenFile()),
        new Enrolment(settings.collector(), hostName, agentVersion),
        backoff,
        counts,
        stop);
  }

  /** Those that are good now. */
  public Optional<Credentials> good() {
    return Optional.ofNullable(current).filter(it -> it.isGood(Instant.now()));
  }

  /** Whether a token waits to be redeemed. */
  public boolean tokenWaits() throws IOException {
    return tokenFile.read().isPresent();
  }

  /** Waits until there are credentials that are good; empty where the agent was stopped first. */
  public Optional<Credentials> await() throws TokenRefused, IOException, InterruptedException {
    do {
      Optional<String> token = tokenFile.read();
      if (token.isPresent()) {
        redeem(token.get());
      } else if (good().isEmpty()) {
        complaints.say("Not enrolled: waiting for a one-time token in " + tokenFile);
      }
    } while (good().isEmpty() && !stop.pause(backoff.next()));
    backoff.reset();
    return good();
  }

  void replace(Credentials renewed) throws IOException {
    store.save(renewed);
    use(renewed);
  }

  private void redeem(String text) throws TokenRefused, IOException {
    try {
      EnrolmentToken token = EnrolmentToken.parse(text);
      replace(enrolment.redeem(token));
      tokenFile.delete();
      complaints.forget();
      LOG.info("Enrolled as agent {}", token.agentId());
    } catch (StatusRuntimeException away) {
      complaints.say("Can't enrol yet: " + Outcomes.reason(away.getStatus()));
    } catch (GeneralSecurityException unusable) {
      complaints.say("Can't enrol: " + unusable.getMessage());
    } catch (TokenRefused refused) {
      if (good().isEmpty()) {
        throw refused;
      }
      LOG.warn("{}. Going on with the certificate of before", refused.getMessage());
      tokenFile.delete();
    }
  }

  private void use(Credentials credentials) {
    current = credentials;
    counts.certificateEnd(credentials.end());
  }
}
