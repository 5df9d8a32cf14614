package io.cloudpioneer.app.keys;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;

/** The Ed25519 key that the history is sealed with. */
public final class SigningKey {
  private static final String ALGORITHM = "Ed25519";

  private final byte[] publicKey;
  private final PrivateKey privateKey;

  private SigningKey(byte[] publicKey, PrivateKey privateKey) {
    this.publicKey = publicKey;
    this.privateKey = privateKey;
  }

  /** A new one, of which nobody else knows. */
  public static SigningKey generate() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      return new SigningKey(pair.getPublic().getEncoded(), pair.getPrivate());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has Ed25519", e);
    }
  }

  static SigningKey decode(byte[] publicKey, byte[] pkcs8) throws GeneralSecurityException {
    return new SigningKey(
        publicKey,
        KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
  }

  /** As X.509 DER. */
  public byte[] publicKey() {
    return publicKey.clone();
  }

  public byte[] sign(byte[] data) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(privateKey);
      signature.update(data);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A key we hold can sign", e);
    }
  }

  byte[] pkcs8() {
    return privateKey.getEncoded();
  }
}
