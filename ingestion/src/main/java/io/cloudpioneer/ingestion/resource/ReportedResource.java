package io.cloudpioneer.ingestion.resource;

import io.cloudpioneer.commands.resource.ResourceCommand.ObserveResource;
import io.cloudpioneer.events.resource.ResourceIdentity;
import io.cloudpioneer.protocol.agent.ObservedResource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.TreeMap;

/**
 * A resource of an inventory report.
 *
 * @param digest SHA-256 of all that was said of it, but for when
 */
record ReportedResource(ObserveResource command, byte[] digest) {
  private static final int TEXT = 4_096;
  private static final int ATTRIBUTES = 256;

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException where it has no identity, or texts that can't be kept
   */
  static ReportedResource of(ObservedResource reported, Instant observedAt) {
    ObserveResource command =
        new ObserveResource(
            identity(reported.getIdentity()),
            checked(reported.getName()),
            reported.hasParent() ? identity(reported.getParent()).id() : null,
            reported.getAttributesMap(),
            observedAt);
    if (command.attributes().size() > ATTRIBUTES) {
      throw new IllegalArgumentException(
          command.identity() + " has more than " + ATTRIBUTES + " attributes");
    }
    command
        .attributes()
        .forEach((key, value) -> {
          checked(key);
          checked(value);
        });
    return new ReportedResource(command, digest(command));
  }

  private static ResourceIdentity identity(
      io.cloudpioneer.protocol.agent.ResourceIdentity reported) {
    return new ResourceIdentity(
        checked(reported.getProvider()),
        checked(reported.getAccount()),
        checked(reported.getRegion()),
        checked(reported.getType()),
        checked(reported.getNativeId()));
  }

  private static String checked(String text) {
    if (text.length() > TEXT || text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(
          "A resource's texts have at most %d characters and no U+0000".formatted(TEXT));
    }
    return text;
  }

  private static byte[] digest(ObserveResource command) {
    MessageDigest sha256 = sha256();
    add(sha256, command.identity().toString());
    add(sha256, command.name());
    add(sha256, String.valueOf(command.parent()));
    new TreeMap<>(command.attributes())
        .forEach((key, value) -> {
          add(sha256, key);
          add(sha256, value);
        });
    return sha256.digest();
  }

  /** With a separator that no text contains. */
  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every Java platform has SHA-256", missing);
    }
  }
}
