package io.cloudpioneer.events.costaction;

import io.cloudpioneer.events.resource.ResourceId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What will be done, in this order, to which resource, and on what facts it rests: all that an
 * approval binds.
 */
public record Plan(CostActionId action, ResourceId resource, List<PlanStep> steps) {
  /** Of the canonical text, in bytes of UTF-8. */
  public static final int MOST_BYTES = 64 * 1024;

  private static final int FORMAT = 1;

  public Plan {
    steps = List.copyOf(steps);
  }

  /**
   * The plan as JSON in the canonical form of RFC 8785: what is shown, hashed, approved and sent to
   * the agent.
   */
  public String canonical() {
    return CanonicalJson.of(
        Map.of(
            "action", action.toString(),
            "format", FORMAT,
            "resource", resource.toString(),
            "steps", steps.stream().map(Plan::step).toList()));
  }

  /** What an approval names. */
  public PlanHash hash() {
    return PlanHash.of(canonical());
  }

  private static Map<String, @Nullable Object> step(PlanStep step) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("name", step.name());
    members.put("operation", step.operation().name());
    members.put("parameters", step.operation().parameters());
    members.put("observed", step.observed());
    members.put("compensation", compensation(step.compensation()));
    members.put("timeLimit", step.timeLimit().toString());
    members.put("attempts", step.attempts());
    members.put("backOff", step.backOff().toString());
    return members;
  }

  private static @Nullable Map<String, Object> compensation(@Nullable Operation operation) {
    return operation == null
        ? null
        : Map.of("operation", operation.name(), "parameters", operation.parameters());
  }
}
