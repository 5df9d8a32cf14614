package io.cloudpioneer.agents.action.plan;

import com.google.protobuf.ByteString;
import io.cloudpioneer.agents.action.step.Parameters;
import io.cloudpioneer.agents.action.step.Refused;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads a plan from the bytes that were approved: the hash is checked before anything is read. */
public final class PlanReader {
  static final int MOST_BYTES = 64 << 10;
  private static final long FORMAT = 1;
  private static final long MOST_ATTEMPTS = 100;

  private PlanReader() {}

  public static Plan read(ByteString plan, String approvedHash) throws Refused {
    if (plan.size() > MOST_BYTES) {
      throw new Refused(
          "plan.too-large",
          "A plan has at most %d bytes; this one has %d".formatted(MOST_BYTES, plan.size()));
    }
    byte[] bytes = plan.toByteArray();
    String hash = PlanHash.of(bytes);
    if (!hash.equals(approvedHash)) {
      throw new Refused(
          "plan.hash-mismatch",
          "This plan's hash is %s, and another one was approved".formatted(hash));
    }
    try {
      return plan(JsonReader.read(text(bytes)));
    } catch (ParseException
        | CharacterCodingException
        | DateTimeException
        | ArithmeticException
        | IllegalArgumentException wrong) {
      throw new Refused("plan.unreadable", "The plan can't be read: " + wrong.getMessage());
    }
  }

  private static String text(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  private static Plan plan(Json json) throws ParseException {
    FieldReader fields =
        FieldReader.of("plan", json, Set.of("action", "format", "resource", "steps"));
    if (fields.whole("format") != FORMAT) {
      throw new ParseException("its format is " + fields.whole("format") + ", not 1", 0);
    }
    List<PlannedStep> steps = new ArrayList<>();
    for (Json step : fields.items("steps")) {
      steps.add(step(step));
    }
    return new Plan(id(fields.text("action")), id(fields.text("resource")), steps);
  }

  private static PlannedStep step(Json json) throws ParseException {
    FieldReader fields =
        FieldReader.of(
            "step",
            json,
            Set.of(
                "attempts",
                "backOff",
                "compensation",
                "name",
                "observed",
                "operation",
                "parameters",
                "timeLimit"));
    long attempts = fields.whole("attempts");
    Duration timeLimit = Duration.parse(fields.text("timeLimit"));
    if (attempts < 1 || attempts > MOST_ATTEMPTS || !timeLimit.isPositive()) {
      throw new ParseException("attempts are 1 to 100, and a time limit is longer than nothing", 0);
    }
    return new PlannedStep(
        fields.text("name"),
        new PlannedOperation(fields.text("operation"), new Parameters(fields.texts("parameters"))),
        fields.texts("observed"),
        fields.isNothing("compensation")
            ? Optional.empty()
            : Optional.of(operation(fields.field("compensation"))),
        (int) attempts,
        timeLimit);
  }

  private static PlannedOperation operation(Json json) throws ParseException {
    FieldReader fields = FieldReader.of("compensation", json, Set.of("operation", "parameters"));
    return new PlannedOperation(
        fields.text("operation"), new Parameters(fields.texts("parameters")));
  }

  /** {@link UUID#fromString} takes more texts than one for an id. */
  private static UUID id(String text) throws ParseException {
    UUID id = UUID.fromString(text);
    if (!id.toString().equals(text)) {
      throw new ParseException("an id is written in lower case, in full", 0);
    }
    return id;
  }
}
