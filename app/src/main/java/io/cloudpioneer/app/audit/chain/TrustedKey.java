package io.cloudpioneer.app.audit.chain;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The key whose signatures count, known by its fingerprint.
 *
 * @param because why it is trusted, as the end of a sentence
 */
public record TrustedKey(String fingerprint, String because) {
  private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");

  public static TrustedKey of(Bytes publicKey, String because) {
    return new TrustedKey(new VerificationKey(publicKey).fingerprint(), because);
  }

  /** The one that a person names; colons and capitals are no matter. */
  public static TrustedKey named(String text) {
    String fingerprint = text.replace(":", "").strip().toLowerCase(Locale.ROOT);
    if (!FINGERPRINT.matcher(fingerprint).matches()) {
      throw new NotChecked(
          "--key %s is no fingerprint: give the 64 hexadecimal digits that ./cloudpioneer audit verify shows as Key"
              .formatted(text));
    }
    return new TrustedKey(fingerprint, "given by --key");
  }

  public boolean is(Bytes publicKey) {
    return fingerprint.equals(new VerificationKey(publicKey).fingerprint());
  }
}
