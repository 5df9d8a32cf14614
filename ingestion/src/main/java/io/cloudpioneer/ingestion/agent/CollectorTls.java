package io.cloudpioneer.ingestion.agent;

import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509TrustManager;

/** The collector's own identity, and whose certificates it takes. */
public interface CollectorTls {
  /** The server's key and certificate chain; may change what it returns when they are renewed. */
  X509ExtendedKeyManager keys();

  /** Takes certificates of the platform's own CA only. */
  X509TrustManager trust();
}
