package io.cloudpioneer.ingestion.action;

import com.google.protobuf.ByteString;
import io.cloudpioneer.commands.costaction.StepOutcome;
import io.cloudpioneer.commands.costaction.StepOutcome.Drifted;
import io.cloudpioneer.commands.costaction.StepOutcome.Failed;
import io.cloudpioneer.commands.costaction.StepOutcome.Succeeded;
import io.cloudpioneer.events.costaction.Difference;
import io.cloudpioneer.protocol.action.Drift;
import io.cloudpioneer.protocol.action.Fact;
import io.cloudpioneer.protocol.action.StepEnded;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads an agent's answer; what is longer than the contract allows is cut. */
final class StepOutcomes {
  private static final int FACTS = 256;
  private static final int NAME = 200;
  private static final int VALUE = 1_024;
  private static final int SENTENCE = 1_000;
  private static final int OUTPUT = 4_096;
  private static final Pattern CODE = Pattern.compile("[a-z0-9.-]{1,100}");
  private static final String NO_CODE = "step.bad-answer";

  private StepOutcomes() {}

  /** What came of a step. */
  static StepOutcome of(StepEnded ended) {
    return switch (ended.getStatus()) {
      case SUCCEEDED -> new Succeeded(output(ended), facts(ended.getFactsList()));
      case DRIFTED -> new Drifted(differences(ended.getDriftsList()));
      case FAILED, REFUSED, INTERRUPTED ->
          new Failed(code(ended.getCode()), sentence(ended.getSentence()), output(ended));
      case STEP_STATUS_UNSPECIFIED, UNRECOGNIZED ->
          new Failed(NO_CODE, "The agent does not say how the step ended", output(ended));
    };
  }

  /** The platform alone says that nobody answered. */
  static String code(String code) {
    return CODE.matcher(code).matches() && !code.equals(Failed.NO_ANSWER) ? code : NO_CODE;
  }

  static String sentence(String said) {
    return text(said, SENTENCE);
  }

  static Map<String, String> facts(List<Fact> facts) {
    Map<String, String> read = new TreeMap<>();
    facts.stream()
        .limit(FACTS)
        .forEach(fact -> read.put(text(fact.getName(), NAME), text(fact.getValue(), VALUE)));
    return read;
  }

  private static List<Difference> differences(List<Drift> drifts) {
    return drifts.stream()
        .limit(FACTS)
        .map(drift ->
            new Difference(
                text(drift.getFact(), NAME),
                text(drift.getExpected(), VALUE),
                drift.hasFound() ? text(drift.getFound(), VALUE) : null))
        .toList();
  }

  private static String output(StepEnded ended) {
    ByteString tail = ended.getOutputTail();
    return text(tail.substring(Math.max(0, tail.size() - OUTPUT)).toStringUtf8(), OUTPUT);
  }

  /** No database keeps U+0000 in a text. */
  private static String text(String said, int longest) {
    String kept = said.length() <= longest ? said : said.substring(0, longest);
    return kept.replace('\0', '\uFFFD');
  }
}
