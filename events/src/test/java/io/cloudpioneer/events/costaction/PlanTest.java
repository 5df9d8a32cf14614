package io.cloudpioneer.events.costaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudpioneer.events.resource.ResourceId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlanTest {
  /** The one that docs/decisions/0032-canonical-plan.md shows; the agent is tested with it too. */
  private static final String CANONICAL =
      """
      {"action":"01936b1e-7c00-7000-8000-000000000001","format":1,\
      "resource":"00000000-0000-0000-0000-000000000002","steps":[{"attempts":3,"backOff":"PT10S",\
      "compensation":{"operation":"undo","parameters":{}},"name":"prune",\
      "observed":{"directory.files":"12"},"operation":"directory.prune",\
      "parameters":{"modifiedBefore":"2026-11-18T00:00:00Z","path":"/srv/reports"},\
      "timeLimit":"PT5M"}]}\
      """;

  private static final PlanStep PRUNE =
      new PlanStep(
          "prune",
          new Operation(
              "directory.prune",
              Map.of("path", "/srv/reports", "modifiedBefore", "2026-11-18T00:00:00Z")),
          Map.of("directory.files", "12"),
          Operation.UNDO,
          Duration.ofMinutes(5),
          3,
          Duration.ofSeconds(10));

  @Test
  void hasOneText() {
    assertThat(plan(PRUNE).canonical()).isEqualTo(CANONICAL);
  }

  @Test
  void hasTheHashOfThatText() {
    assertThat(plan(PRUNE).hash())
        .hasToString("sha256:9c0bb03b4f3fc422ed8b32a382ec3af12c18111c064bcdd96d3f5eada5035f1c");
  }

  @Test
  void hasAnotherHashWhereAnythingDiffers() {
    PlanStep irreversible =
        new PlanStep(
            PRUNE.name(),
            PRUNE.operation(),
            PRUNE.observed(),
            null,
            PRUNE.timeLimit(),
            PRUNE.attempts(),
            PRUNE.backOff());

    assertThat(plan(irreversible).hash()).isNotEqualTo(plan(PRUNE).hash());
    assertThat(plan(PRUNE, PRUNE).hash()).isNotEqualTo(plan(PRUNE).hash());
    assertThat(plan().hash()).isNotEqualTo(plan(PRUNE).hash());
  }

  @Test
  void isNamedByNothingButItsHash() {
    assertThatThrownBy(() -> new PlanHash("sha256:ABC"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("64 hex digits");
  }

  private static Plan plan(PlanStep... steps) {
    return new Plan(
        CostActionId.parse("01936b1e-7c00-7000-8000-000000000001"),
        new ResourceId(new UUID(0, 2)),
        List.of(steps));
  }
}
