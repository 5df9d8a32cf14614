package io.cloudpioneer.agents.testing;

import com.google.protobuf.ByteString;
import io.cloudpioneer.agents.action.plan.Json;
import io.cloudpioneer.agents.action.plan.JsonWriter;
import io.cloudpioneer.agents.action.plan.PlanHash;
import io.cloudpioneer.protocol.action.CarryOut;
import io.cloudpioneer.protocol.action.Direction;
import io.cloudpioneer.protocol.action.StepKey;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Words plans and orders as the platform does. */
public final class Orders {
  public static final UUID ACTION = UUID.fromString("01932f3e-7a10-7cc2-9d3e-0123456789ab");
  private static final UUID RESOURCE = UUID.fromString("5b0f7e62-0000-5000-8000-00000000beef");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private Orders() {}

  /** A step that rests on some facts, with the agent's own undo as its compensation. */
  public static Json step(
      String operation, Map<String, String> parameters, Map<String, String> observed) {
    Json undo = fields(Map.of("operation", text("undo"), "parameters", Json.texts(Map.of())));
    return step(operation, parameters, observed, undo, MINUTE);
  }

  public static Json step(
      String operation,
      Map<String, String> parameters,
      Map<String, String> observed,
      Json compensation,
      Duration timeLimit) {
    return fields(
        Map.of(
            "attempts", new Json.Whole(3),
            "backOff", text("PT10S"),
            "compensation", compensation,
            "name", text("a step"),
            "observed", Json.texts(observed),
            "operation", text(operation),
            "parameters", Json.texts(parameters),
            "timeLimit", text(timeLimit.toString())));
  }

  public static String plan(Json... steps) {
    return plan(ACTION, steps);
  }

  public static String plan(UUID action, Json... steps) {
    return JsonWriter.write(
        fields(
            Map.of(
                "action",
                text(action.toString()),
                "format",
                new Json.Whole(1),
                "resource",
                text(RESOURCE.toString()),
                "steps",
                new Json.Items(List.of(steps)))));
  }

  public static StepKey key(int step, int attempt, Direction direction) {
    return StepKey.newBuilder()
        .setActionId(ACTION.toString())
        .setStep(step)
        .setAttempt(attempt)
        .setDirection(direction)
        .build();
  }

  /** Of a plan as it was approved, to be begun within a minute. */
  public static CarryOut.Builder order(String plan, StepKey key) {
    Instant end = Instant.now().plus(MINUTE);
    return CarryOut.newBuilder()
        .setKey(key)
        .setPlan(ByteString.copyFromUtf8(plan))
        .setApprovedHash(PlanHash.of(plan.getBytes(StandardCharsets.UTF_8)))
        .setBeginBeforeUnixNano(end.getEpochSecond() * 1_000_000_000L);
  }

  public static Json text(String value) {
    return new Json.Text(value);
  }

  public static Json fields(Map<String, Json> fields) {
    return new Json.Fields(new TreeMap<>(fields));
  }
}
