package io.cloudpioneer.agents.inventory;

import java.util.Locale;

/** The well-known values of {@code host.arch} and {@code os.type}. */
final class Platform {
  private Platform() {}

  static String architecture() {
    String name = System.getProperty("os.arch", "unknown").toLowerCase(Locale.ROOT);
    return switch (name) {
      case "amd64", "x86_64" -> "amd64";
      case "aarch64" -> "arm64";
      case "arm" -> "arm32";
      case "i386", "i486", "i586", "i686" -> "x86";
      default -> name;
    };
  }

  static String operatingSystem() {
    String name = System.getProperty("os.name", "unknown").toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return "windows";
    }
    return name.startsWith("mac") ? "darwin" : name;
  }
}
