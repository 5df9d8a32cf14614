package io.cloudpioneer.projections.costaction;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the collector tells of running steps. For one subscriber. */
final class OutputReader {
  /** Of those that print at the same time; there is one, but for late chunks of one before. */
  private static final int MOST_STEPS = 16;

  private final JsonMapper json;
  private final Map<Printing, PrintedText> texts =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Printing, PrintedText> eldest) {
          return size() > MOST_STEPS;
        }
      };

  OutputReader(JsonMapper json) {
    this.json = json;
  }

  private record Printing(int step, int attempt, boolean undoing) {}

  PrintedOutput read(String message) {
    JsonNode told = json.readTree(message);
    Printing printing =
        new Printing(
            told.path("step").asInt(),
            told.path("attempt").asInt(),
            told.path("direction").asString().equals("COMPENSATION"));
    int chunk = told.path("chunk").asInt();
    PrintedText text = texts.computeIfAbsent(printing, _ -> new PrintedText());
    boolean gap = text.misses(chunk);
    return new PrintedOutput(
        printing.step(),
        printing.attempt(),
        printing.undoing(),
        gap,
        text.next(chunk, told.path("output").binaryValue()));
  }
}
