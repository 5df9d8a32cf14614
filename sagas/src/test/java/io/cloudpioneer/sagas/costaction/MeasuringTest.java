package io.cloudpioneer.sagas.costaction;

import static io.cloudpioneer.sagas.costaction.Story.ACTION;
import static io.cloudpioneer.sagas.costaction.Story.AGENT;
import static io.cloudpioneer.sagas.costaction.Story.NOON;
import static io.cloudpioneer.sagas.costaction.Story.PLAN;
import static io.cloudpioneer.sagas.costaction.Story.forward;
import static io.cloudpioneer.sagas.costaction.Story.leave;
import static io.cloudpioneer.sagas.costaction.Story.succeeded;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.events.costaction.CostActionEvent.CostActionCompleted;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionVerified;
import io.cloudpioneer.events.costaction.Evidence;
import io.cloudpioneer.events.costaction.Measurement;
import io.cloudpioneer.sagas.costaction.RemediationEffect.End;
import io.cloudpioneer.sagas.costaction.RemediationEffect.Measure;
import io.cloudpioneer.sagas.costaction.RemediationState.Settled;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A remediation whose steps are all done. */
class MeasuringTest {
  private static final Evidence FILES =
      new Evidence(
          "directory.files, before prune",
          12,
          "1",
          new Evidence.Observation("directory.files", NOON));
  private static final Measure MEASURE =
      new Measure(PLAN, List.of(FILES), Map.of(0, AGENT, 1, AGENT, 2, AGENT));

  private final Story story = Story.atTheLastStep(List.of(FILES));

  @Test
  void hasItsFiguresMeasuredUntilTheyAre() {
    assertThat(story.hear(succeeded(2, 1)))
        .containsExactly(new End(forward(2, 1)), MEASURE, leave(true));
    assertThat(story.hear(new CostActionCompleted(ACTION))).isEmpty();
    assertThat(story.sleep()).containsExactly(MEASURE);

    Measurement measured = new Measurement(FILES.what(), "1", 12, 0, FILES.source());
    story.hear(new CostActionVerified(ACTION, true, List.of(measured)));
    assertThat(story.state()).isEqualTo(new Settled());
  }

  @Test
  void givesUpWhereItsAgentStaysAway() {
    story.hear(succeeded(2, 1), new CostActionCompleted(ACTION));

    assertThat(story.sleepUntil(NOON.plus(Patience.MEASURE_WITHIN))).isEmpty();
    assertThat(story.state()).isEqualTo(new Settled());
  }

  @Test
  void isOverWhereNothingCanBeObservedAgain() {
    Evidence fact = new Evidence("alert", 1, "1", new Evidence.Fact(new UUID(0, 9)));
    Story unmeasured = Story.atTheLastStep(List.of(fact));
    unmeasured.hear(succeeded(2, 1));

    assertThat(unmeasured.state()).isEqualTo(new Settled());
  }
}
