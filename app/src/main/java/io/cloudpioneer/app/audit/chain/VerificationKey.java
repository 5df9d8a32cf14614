package io.cloudpioneer.app.audit.chain;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;

/** The public half of an Ed25519 key, known by the SHA-256 of its X.509 DER form. */
public record VerificationKey(Bytes der) {
  /** What a person compares. */
  public String fingerprint() {
    return Sha256.of(der.toArray()).toString();
  }

  /** Whether the signature over the data is this key's; one that is no signature is not. */
  public boolean accepts(byte[] data, Bytes signature) {
    try {
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der.toArray())));
      check.update(data);
      return check.verify(signature.toArray());
    } catch (GeneralSecurityException malformed) {
      return false;
    }
  }
}
