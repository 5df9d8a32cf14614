package io.cloudpioneer.agents.enrolment;

import io.cloudpioneer.agents.state.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the credentials in the state folder, readable by their owner only. */
public final class CredentialStore {
  private static final Logger LOG = LoggerFactory.getLogger(CredentialStore.class);
  private static final String FILE = "credentials.pem";

  private final StateFolder state;

  public CredentialStore(StateFolder state) {
    this.state = state;
  }

  Optional<Credentials> load() throws IOException {
    Path file = state.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(CredentialsText.read(Files.readString(file)));
    } catch (GeneralSecurityException | IllegalArgumentException damaged) {
      LOG.warn("{} is unusable ({}): a new token is needed", file, damaged.getMessage());
      return Optional.empty();
    }
  }

  void save(Credentials credentials) throws IOException {
    try {
      state.writePrivately(FILE, CredentialsText.write(credentials));
    } catch (CertificateException impossible) {
      throw new IllegalStateException("A certificate that was decoded encodes", impossible);
    }
  }
}
