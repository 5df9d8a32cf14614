package io.cloudpioneer.sagas.notification;

import java.util.Locale;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is told of an alert, field by field as a webhook gets it; see
 * docs/notifications.md.
 *
 * @param round from 1; a new one begins where an alert comes back after somebody had it in hand
 * @param step its place in the rule's escalation, from 0
 * @param title the rule's name when the alert was raised
 * @param attributes the series'
 * @param threshold and {@code value}, in the metric's unit
 * @param since ISO 8601
 * @param flapping whether what is told is that it comes and goes too often; null in rows that were
 *     written before that could be told
 */
public record NotificationMessage(
    String alertId,
    int occurrence,
    int round,
    int step,
    String severity,
    String title,
    String ruleId,
    int ruleVersion,
    String resourceId,
    String scope,
    String metric,
    SortedMap<String, String> attributes,
    String comparison,
    double threshold,
    double value,
    String since,
    @Nullable Boolean flapping) {

  /** The same for every attempt, so that a receiver can tell a repetition. */
  public String key() {
    return alertId + "/" + occurrence + "/" + round + "/" + step;
  }

  private boolean flaps() {
    return Boolean.TRUE.equals(flapping);
  }

  String subject() {
    String what = flaps() ? title + " is flapping" : title;
    return "[%s] %s".formatted(severity, what).replaceAll("\\p{Cntrl}", " ");
  }

  /** A letter's text. */
  String text() {
    return """
    %s (%s)

    Metric      %s %s
    Value       %s, raised when %s %s
    Resource    %s in %s
    Since       %s
    Alert       %s, occurrence %d
    """
        .formatted(
            flaps() ? title + " is flapping: nothing more is told before it was calm" : title,
            severity.toLowerCase(Locale.ROOT),
            metric,
            attributes.isEmpty() ? "" : attributes.toString(),
            value,
            comparison.toLowerCase(Locale.ROOT).replace('_', ' '),
            threshold,
            resourceId,
            scope,
            since,
            alertId,
            occurrence);
  }
}
