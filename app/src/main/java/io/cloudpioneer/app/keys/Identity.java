package io.cloudpioneer.app.keys;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** A certificate with its private key. */
record Identity(X509Certificate certificate, PrivateKey privateKey) {
  /** Without the key, so that no log ever holds it. */
  @Override
  public String toString() {
    return "Identity[%s]".formatted(certificate.getSubjectX500Principal());
  }
}
