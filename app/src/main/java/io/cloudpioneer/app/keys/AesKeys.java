package io.cloudpioneer.app.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;

/** AES-256-GCM keys, as Tink makes, writes and reads them. */
final class AesKeys {
  static {
    try {
      AeadConfig.register();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Tink comes with AES-GCM", e);
    }
  }

  private AesKeys() {}

  /** A new key in the clear, for a file that nobody else can read. */
  static String newInTheClear() throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.serializeKeyset(newKey(), InsecureSecretKeyAccess.get());
  }

  static Aead readInTheClear(String json) throws GeneralSecurityException {
    return usable(TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get()));
  }

  /** A new key encrypted under another and bound to what it is for. */
  static byte[] newUnder(Aead masterKey, byte[] binding) throws GeneralSecurityException {
    return TinkProtoKeysetFormat.serializeEncryptedKeyset(newKey(), masterKey, binding);
  }

  static Aead readUnder(Aead masterKey, byte[] wrapped, byte[] binding)
      throws GeneralSecurityException {
    return usable(TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, masterKey, binding));
  }

  private static KeysetHandle newKey() throws GeneralSecurityException {
    return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
  }

  private static Aead usable(KeysetHandle keyset) throws GeneralSecurityException {
    return keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
  }
}
