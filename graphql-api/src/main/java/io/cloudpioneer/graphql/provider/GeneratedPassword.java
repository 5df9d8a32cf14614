package io.cloudpioneer.graphql.provider;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/**
 * A password made by the platform, to be shown once; its text is in no log and no {@code toString}.
 */
public record GeneratedPassword(String username, String text) {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Without the letters and digits that are mistaken for each other. */
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private static final int GROUPS = 4;
  private static final int GROUP = 5;

  /** Twenty letters, 115 bits, in groups that can be read aloud. */
  static GeneratedPassword random(String username) {
    String text =
        RANDOM
            .ints((long) GROUPS * GROUP, 0, LETTERS.length())
            .mapToObj(index -> String.valueOf(LETTERS.charAt(index)))
            .collect(Collectors.joining())
            .replaceAll("(.{%d})(?!$)".formatted(GROUP), "$1-");
    return new GeneratedPassword(username, text);
  }

  @Override
  public String toString() {
    return "a password for " + username;
  }
}
