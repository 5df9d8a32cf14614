package io.cloudpioneer.events.costaction;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The SHA-256 of a plan's canonical text: {@code sha256:} and 64 lower-case hex digits. */
public record PlanHash(String text) {
  private static final String PREFIX = "sha256:";
  private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9a-f]{64}");

  /**
   * A hash as somebody names it.
   *
   * @throws IllegalArgumentException where the text has another form
   */
  public PlanHash {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "'%s' is no plan's hash: sha256: and 64 hex digits".formatted(text));
    }
  }

  static PlanHash of(String canonical) {
    return new PlanHash(
        PREFIX
            + HexFormat.of()
                .formatHex(sha256().digest(canonical.getBytes(StandardCharsets.UTF_8))));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
