package io.cloudpioneer.agents.action.plan;

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

  public static String text(byte[] sum) {
    return PREFIX + HexFormat.of().formatHex(sum);
  }
}
