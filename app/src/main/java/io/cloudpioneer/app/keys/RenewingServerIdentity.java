package io.cloudpioneer.app.keys;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/**
 * The collector's identity. A handshake that finds it in the last third of its life has it renewed
 * first. It is named by its serial number, so a handshake under way keeps the one it chose.
 */
final class RenewingServerIdentity extends X509ExtendedKeyManager {
  private static final String KEY_TYPE = "EC";

  private final Supplier<Identity> renewal;
  private final X509Certificate authority;
  private final Clock clock;
  private List<Identity> identities;

  RenewingServerIdentity(Supplier<Identity> renewal, X509Certificate authority, Clock clock) {
    this.renewal = renewal;
    this.authority = authority;
    this.clock = clock;
    this.identities = List.of(renewal.get());
  }

  private synchronized Identity current() {
    Identity newest = identities.getFirst();
    if (isDue(newest.certificate())) {
      newest = renewal.get();
      identities = List.of(newest, identities.getFirst());
    }
    return newest;
  }

  private boolean isDue(X509Certificate certificate) {
    Instant end = certificate.getNotAfter().toInstant();
    Duration life = Duration.between(certificate.getNotBefore().toInstant(), end);
    return clock.instant().isAfter(end.minus(life.dividedBy(3)));
  }

  private synchronized @Nullable Identity named(String alias) {
    return identities.stream()
        .filter(identity -> alias(identity).equals(alias))
        .findFirst()
        .orElse(null);
  }

  private static String alias(Identity identity) {
    return identity.certificate().getSerialNumber().toString(16);
  }

  @Override
  public @Nullable String chooseServerAlias(
      String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
    return KEY_TYPE.equals(keyType) ? alias(current()) : null;
  }

  @Override
  public @Nullable String chooseEngineServerAlias(
      String keyType, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
    return chooseServerAlias(keyType, issuers, null);
  }

  @Override
  public String[] getServerAliases(String keyType, Principal @Nullable [] issuers) {
    return KEY_TYPE.equals(keyType) ? new String[] {alias(current())} : new String[0];
  }

  @Override
  public X509Certificate @Nullable [] getCertificateChain(String alias) {
    Identity identity = named(alias);
    return identity == null ? null : new X509Certificate[] {identity.certificate(), authority};
  }

  @Override
  public @Nullable PrivateKey getPrivateKey(String alias) {
    Identity identity = named(alias);
    return identity == null ? null : identity.privateKey();
  }

  /** A collector calls nobody. */
  @Override
  public @Nullable String chooseClientAlias(
      String[] keyTypes, Principal @Nullable [] issuers, @Nullable Socket socket) {
    return null;
  }

  @Override
  public String[] getClientAliases(String keyType, Principal @Nullable [] issuers) {
    return new String[0];
  }
}
