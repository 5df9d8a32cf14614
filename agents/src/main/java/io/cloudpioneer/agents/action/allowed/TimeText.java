package io.cloudpioneer.agents.action.allowed;

import io.cloudpioneer.agents.settings.UnusableSetting;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time in the file, such as {@code 30s}, {@code 5m}, {@code 2h}, {@code 7d}. */
public final class TimeText {
  private static final Pattern FORM = Pattern.compile("(\\d{1,5})([smhd])");
  private static final Map<String, Duration> UNITS =
      Map.of(
          "s", Duration.ofSeconds(1),
          "m", Duration.ofMinutes(1),
          "h", Duration.ofHours(1),
          "d", Duration.ofDays(1));

  private TimeText() {}

  public static Duration take(Section section, String key, Duration preset) throws UnusableSetting {
    String text = section.take(key).orElse("");
    if (text.isEmpty()) {
      return preset;
    }
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw section.unusable(key, "Give a time such as 30s, 5m, 2h or 7d");
    }
    return UNITS
        .getOrDefault(matcher.group(2), Duration.ZERO)
        .multipliedBy(Long.parseLong(matcher.group(1)));
  }
}
