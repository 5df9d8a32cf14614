package io.cloudpioneer.app.audit.sealing;

import com.google.crypto.tink.Aead;
import io.cloudpioneer.app.audit.chain.Bytes;
import io.cloudpioneer.app.keys.SigningKey;
import io.cloudpioneer.app.keys.StoredSigningKey;
import io.cloudpioneer.app.keys.StoredSigningKey.ForeignKeyException;
import io.cloudpioneer.app.keys.StoredSigningKey.KeyTakenException;
import io.cloudpioneer.app.start.StartRefused;
import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sealing belongs to the role that holds the platform's own keys. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditSettings.class)
@Profile("api | (!collector & !processor & !trainer & !gateway)")
class SealingConfiguration {
  @Bean
  SigningKey signingKey(JdbcClient db, Aead masterKey) {
    try {
      return new StoredSigningKey(db, masterKey).loadOrMake();
    } catch (ForeignKeyException e) {
      throw new StartRefused(
          "The key that seals the history does not open under the master key: either the master key is another installation's, or the table audit_key was tampered with; put the right one back",
          e);
    } catch (KeyTakenException e) {
      throw new StartRefused(
          "The history is sealed, but the table audit_key no longer holds the key that sealed it: it was tampered with; put its row back from a backup. ./cloudpioneer audit verify --key FINGERPRINT checks what was sealed",
          e);
    }
  }

  @Bean
  SealingMetrics sealingMetrics(MeterRegistry registry) {
    return new SealingMetrics(registry);
  }

  @Bean
  SealingLoop sealingLoop(
      DataSource database, SigningKey key, AuditSettings settings, SealingMetrics metrics) {
    return new SealingLoop(
        new Sealer(database, key, settings.blockSize()),
        new Checkpointing(database, settings.checkpointFolder(), Bytes.of(key.publicKey())),
        metrics,
        settings.sealEvery());
  }

  @Bean
  SealingWatch sealingWatch(DataSource database, SealingMetrics metrics) {
    return new SealingWatch(database, metrics);
  }
}
