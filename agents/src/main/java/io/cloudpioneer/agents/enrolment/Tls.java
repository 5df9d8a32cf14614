package io.cloudpioneer.agents.enrolment;

import io.grpc.ChannelCredentials;
import io.grpc.TlsChannelCredentials;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;

/** TLS towards the collector. */
public final class Tls {
  private Tls() {}

  /** With the agent's own certificate. */
  public static ChannelCredentials mutual(Credentials credentials) throws GeneralSecurityException {
    return TlsChannelCredentials.newBuilder()
        .keyManager(keyManagers(credentials))
        .trustManager(TrustedAuthorities.manager(credentials.authorities()))
        .build();
  }

  /** Before the agent has a certificate, towards the platform its token names. */
  static ChannelCredentials pinned(EnrolmentToken token) {
    return TlsChannelCredentials.newBuilder()
        .trustManager(new PinnedAuthority(token.authorityFingerprint()))
        .build();
  }

  private static KeyManager[] keyManagers(Credentials credentials) throws GeneralSecurityException {
    try {
      char[] none = new char[0];
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(
          "agent", credentials.key(), none, credentials.chain().toArray(new X509Certificate[0]));
      KeyManagerFactory factory =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      factory.init(store, none);
      return factory.getKeyManagers();
    } catch (IOException impossible) {
      throw new GeneralSecurityException("A key store in memory can't fail to load", impossible);
    }
  }
}
