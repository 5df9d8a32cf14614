package io.cloudpioneer.agents.action.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, written as approvals name it. */
public final class PlanHash {
  private static final String PREFIX = "sha256:";

  private PlanHash() {}

  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }

  public static String of(byte[] bytes) {
    return text(digest().digest(bytes));
  }

  /** Of a file of any size. */
  public static String of(Path file) throws IOException {
    MessageDigest digest = digest();
    try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
      bytes.transferTo(OutputStream.nullOutputStream());
    }
    return text(digest.digest());
  }

  public static String text(byte[] sum) {
    return PREFIX + HexFormat.of().formatHex(sum);
  }
}
