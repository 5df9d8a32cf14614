package io.cloudpioneer.ingestion.metric.collect;

/** Why a sample is refused: counted under the code, told to the client by the sentence. */
enum Refusal {
  NAMELESS_METRIC("nameless-metric", "a metric has no name"),
  NO_VALUE("no-value", "a data point carries no value"),
  NOT_FINITE("not-finite", "a value is NaN or infinite"),
  IN_THE_FUTURE("in-the-future", "a sample lies too far in the future"),
  TOO_OLD("too-old", "a sample is older than samples are kept"),
  UNIDENTIFIED_RESOURCE(
      "unidentified-resource",
      "a resource carries none of host.id, cloud.resource_id and service.name"),
  OUTSIDE_SCOPE("outside-scope", "the token does not cover the resource's scope"),
  OVERSIZED_LABEL(
      "oversized-label",
      "a metric's name, unit or labels are too long (name and key 255, unit 63, value 1,024 characters)"
          + " or more than 64"),
  UNSTORABLE_TEXT("unstorable-text", "a name or label holds the character U+0000"),
  TOO_MANY_SERIES("too-many-series", "the client has too many active series"),
  UNSUPPORTED_TYPE(
      "unsupported-type", "only gauges and sums are taken, no histograms and no summaries"),
  UNSPECIFIED_TEMPORALITY("unspecified-temporality", "a sum says neither cumulative nor delta");

  private final String code;
  private final String sentence;

  Refusal(String code, String sentence) {
    this.code = code;
    this.sentence = sentence;
  }

  String code() {
    return code;
  }

  String sentence() {
    return sentence;
  }
}
