package io.cloudpioneer.app.keys;

import com.google.crypto.tink.Aead;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.agent.AgentInvitations;
import io.cloudpioneer.events.person.PersonalTexts;
import io.cloudpioneer.ingestion.agent.CollectorTls;
import io.cloudpioneer.ingestion.agent.EnrolmentDesk;
import java.time.Clock;
import java.util.List;
import org.bouncycastle.asn1.x509.GeneralName;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is kept secret and how. The master key is a Tink {@link Aead}: one backed by a key
 * management service replaces the local file as a bean of its own.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeySettings.class)
class KeyConfiguration {
  private static final Clock CLOCK = Clock.systemUTC();

  @Bean
  @ConditionalOnProperty(
      name = "cloudpioneer.keys.provider",
      havingValue = "file",
      matchIfMissing = true)
  Aead masterKey(KeySettings settings, JdbcClient db) {
    boolean encryptedDataExists =
        db.sql(
                """
                select exists (select from person_key) or exists (select from certificate_authority)
                  or exists (select from audit_key)\
                """)
            .query((row, _) -> row.getBoolean(1))
            .single();
    return new MasterKeyFile(settings.masterKeyFile()).open(encryptedDataExists);
  }

  @Bean
  PersonKeys personKeys(JdbcClient db, PlatformTransactionManager transactions, Aead masterKey) {
    TransactionTemplate ownTransaction = new TransactionTemplate(transactions);
    ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    return new PersonKeys(db, ownTransaction, masterKey);
  }

  @Bean
  PersonalTexts personalTexts(PersonKeys keys) {
    return new EncryptedTexts(keys);
  }

  @Bean
  CertificateAuthority certificateAuthority(JdbcClient db, Aead masterKey) {
    return new StoredAuthority(db, masterKey, CLOCK).loadOrMake();
  }

  @Bean
  CollectorTls collectorTls(CertificateAuthority authority, KeySettings settings) {
    List<GeneralName> names = ServerNames.of(settings.serverNames());
    RenewingServerIdentity keys =
        new RenewingServerIdentity(
            () -> authority.forServer(names, settings.serverCertificate()),
            authority.certificate(),
            CLOCK);
    return new AuthorityTls(keys, authority.certificate());
  }

  @Bean
  EnrolmentDesk enrolmentDesk(
      CertificateAuthority authority, CommandDispatch commands, KeySettings settings) {
    return new IssuingDesk(authority, commands, settings.agentCertificates(), CLOCK);
  }

  @Bean
  AgentInvitations agentInvitations(CertificateAuthority authority, CommandDispatch commands) {
    return new TokenInvitations(authority, commands, CLOCK);
  }
}
