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
import java.time.Duration;
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

  /** Between attempts at a new token while the certificate of before is still good. */
  private static final Duration PAUSE = Duration.ofSeconds(15);

  private final CredentialStore store;
  private final TokenFile tokenFile;
  private final Enrolment enrolment;
  private final Backoff backoff;
  private final AgentCounts counts;
  private final StopSignal stop;
  private volatile @Nullable Credentials current;
  private Instant nextAttempt = Instant.MIN;
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

  /** Whether a token waits to be redeemed, and wasn't tried just before. */
  public boolean tokenWaits() {
    return !Instant.now().isBefore(nextAttempt) && token().isPresent();
  }

  /** Waits until there are credentials that are good; empty where the agent was stopped first. */
  public Optional<Credentials> await() throws TokenRefused, InterruptedException {
    do {
      Optional<String> token = token();
      if (token.isPresent()) {
        redeem(token.get());
      } else if (good().isEmpty()) {
        complaints.say("Not enrolled: waiting for a one-time token in " + tokenFile);
      }
    } while (good().isEmpty() && !stop.pause(backoff.next()));
    backoff.reset();
    return good();
  }

  void replace(Credentials renewed) {
    use(renewed);
    try {
      store.save(renewed);
    } catch (IOException unwritable) {
      complaints.say("The certificate is good but can't be kept: " + unwritable);
    }
  }

  private void redeem(String text) throws TokenRefused {
    try {
      EnrolmentToken token = EnrolmentToken.parse(text);
      replace(enrolment.redeem(token));
      complaints.forget();
      discardToken();
      LOG.info("Enrolled as agent {}", token.agentId());
    } catch (StatusRuntimeException away) {
      tryLater(Outcomes.reason(away.getStatus()));
    } catch (GeneralSecurityException unusable) {
      tryLater(String.valueOf(unusable.getMessage()));
    } catch (TokenRefused refused) {
      if (good().isEmpty()) {
        throw refused;
      }
      LOG.warn("{}. Going on with the certificate of before", refused.getMessage());
      discardToken();
    }
  }

  private void discardToken() {
    try {
      tokenFile.delete();
    } catch (IOException undeletable) {
      nextAttempt = Instant.now().plus(PAUSE);
      complaints.say("The redeemed token can't be deleted, delete it by hand: " + undeletable);
    }
  }

  private void tryLater(String reason) {
    complaints.say("Can't enrol yet: " + reason);
    nextAttempt = Instant.now().plus(PAUSE);
  }

  private Optional<String> token() {
    try {
      return tokenFile.read();
    } catch (IOException unreadable) {
      complaints.say("The token file can't be read: " + unreadable);
      return Optional.empty();
    }
  }

  private void use(Credentials credentials) {
    current = credentials;
    counts.certificateEnd(credentials.end());
  }
}
