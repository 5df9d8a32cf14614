package io.cloudpioneer.app.keys;

import com.google.crypto.tink.Aead;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.PersonalTexts;
import io.cloudpioneer.events.person.SealedText;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;

/** Encrypts what people write under their own keys, by AES-256-GCM. */
final class EncryptedTexts implements PersonalTexts {
  private final PersonKeys keys;

  EncryptedTexts(PersonKeys keys) {
    this.keys = keys;
  }

  @Override
  public SealedText seal(PersonId owner, String text) {
    try {
      byte[] ciphertext =
          keys.ofOrNew(owner)
              .encrypt(text.getBytes(StandardCharsets.UTF_8), PersonKeys.bindingTo(owner));
      return new SealedText(owner, Base64.getEncoder().encodeToString(ciphertext));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A text could not be encrypted", e);
    }
  }

  @Override
  public Optional<String> open(SealedText text) {
    return keys.of(text.owner()).map(key -> decrypt(key, text));
  }

  private static String decrypt(Aead key, SealedText text) {
    try {
      byte[] ciphertext = Base64.getDecoder().decode(text.ciphertext());
      return new String(
          key.decrypt(ciphertext, PersonKeys.bindingTo(text.owner())), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException("A sealed text was damaged", e);
    }
  }
}
