package io.cloudpioneer.agents.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns a setting's text into its value, or says what to write instead. */
final class SettingText {
  private static final Pattern ADDRESS =
      Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^:\\s/]+):(\\d{1,5})");
  private static final Pattern DURATION = Pattern.compile("(\\d{1,7})(ms|s|m|h)");
  private static final Pattern BYTES = Pattern.compile("(\\d{1,9})(KB|MB|GB)");
  private static final Map<String, Long> MILLIS =
      Map.of("ms", 1L, "s", 1_000L, "m", 60_000L, "h", 3_600_000L);
  private static final Map<String, Long> UNITS =
      Map.of("KB", 1L << 10, "MB", 1L << 20, "GB", 1L << 30);
  private static final Duration SHORTEST = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofHours(24);
  private static final long SMALLEST_SPOOL = 256 << 10;

  private SettingText() {}

  static CollectorAddress address(Setting setting, String text) throws UnusableSetting {
    Matcher matcher = matched(ADDRESS, setting, text, "host:port, such as collector.example:4317");
    int port = Integer.parseInt(matcher.group(2));
    if (port < 1 || port > 65_535) {
      throw unusable(setting, text, "a port from 1 to 65535");
    }
    String host = matcher.group(1);
    return new CollectorAddress(
        host.startsWith("[") ? host.substring(1, host.length() - 1) : host, port);
  }

  static Duration duration(Setting setting, String text) throws UnusableSetting {
    String form = "a time from 100ms to 24h, such as 10s or 5m";
    Matcher matcher = matched(DURATION, setting, text, form);
    Duration duration =
        Duration.ofMillis(
            Long.parseLong(matcher.group(1)) * MILLIS.getOrDefault(matcher.group(2), 1L));
    if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
      throw unusable(setting, text, form);
    }
    return duration;
  }

  static long bytes(Setting setting, String text) throws UnusableSetting {
    String form = "a size of at least 256KB, such as 64MB or 1GB";
    Matcher matcher = matched(BYTES, setting, text, form);
    long bytes = Long.parseLong(matcher.group(1)) * UNITS.getOrDefault(matcher.group(2), 1L);
    if (bytes < SMALLEST_SPOOL) {
      throw unusable(setting, text, form);
    }
    return bytes;
  }

  static int number(Setting setting, String text, int least, int most) throws UnusableSetting {
    String form = "a whole number from %d to %d".formatted(least, most);
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException _) {
      throw unusable(setting, text, form);
    }
    throw unusable(setting, text, form);
  }

  static boolean yesOrNo(Setting setting, String text) throws UnusableSetting {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw unusable(setting, text, "true or false");
    };
  }

  static Path path(Setting setting, String text) throws UnusableSetting {
    try {
      if (!text.isEmpty()) {
        return Path.of(text).toAbsolutePath().normalize();
      }
    } catch (InvalidPathException _) {
      throw unusable(setting, text, "a path");
    }
    throw unusable(setting, text, "a path");
  }

  /** A part of a resource's scope, which is written with slashes between its parts. */
  static Optional<String> scopePart(Setting setting, String text) throws UnusableSetting {
    if (text.indexOf('/') >= 0) {
      throw unusable(setting, text, "a name without '/'");
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private static Matcher matched(Pattern pattern, Setting setting, String text, String form)
      throws UnusableSetting {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.matches()) {
      throw unusable(setting, text, form);
    }
    return matcher;
  }

  private static UnusableSetting unusable(Setting setting, String text, String form) {
    return new UnusableSetting("%s=%s is unusable. Give %s".formatted(setting.key(), text, form));
  }
}
