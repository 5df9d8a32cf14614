package io.cloudpioneer.app.keys;

import com.google.crypto.tink.Aead;
import io.cloudpioneer.app.start.StartRefused;
import java.time.Clock;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The installation's keys, for work beside the platform. */
public final class InstallationKeys {
  private static final String LOCAL = "file";

  private final JdbcClient db;
  private final Aead masterKey;

  /**
   * @throws StartRefused where there is no local master key to be had
   */
  public InstallationKeys(Environment environment, JdbcClient db) {
    String provider = environment.getProperty("cloudpioneer.keys.provider", LOCAL);
    if (!provider.equals(LOCAL)) {
      throw new StartRefused(
          "The master key is kept by %s, which is asked by the platform only".formatted(provider));
    }
    KeySettings settings =
        Binder.get(environment).bindOrCreate("cloudpioneer.keys", KeySettings.class);
    this.db = db;
    this.masterKey = new MasterKeyFile(settings.masterKeyFile()).open(true);
  }

  public StoredSigningKey signingKey() {
    return new StoredSigningKey(db, masterKey);
  }

  /** Whether this is the master key that the other keys here were encrypted under. */
  public boolean opensTheAuthority() {
    try {
      return new StoredAuthority(db, masterKey, Clock.systemUTC()).isThere();
    } catch (StartRefused anothers) {
      return false;
    }
  }
}
