package io.cloudpioneer.events.silence;

/**
 * What a label of an alert must be. An alert's labels are its series' attributes, and {@code
 * metric}; a label it does not carry is the empty text.
 *
 * @param value exactly so, or a regular expression (RE2) that the whole label must match
 */
public record LabelMatch(String key, Kind kind, String value) {
  /** How the value is held against the label. */
  public enum Kind {
    EQUALS,
    REGEX
  }
}
