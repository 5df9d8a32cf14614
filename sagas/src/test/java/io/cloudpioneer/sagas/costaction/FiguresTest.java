package io.cloudpioneer.sagas.costaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.costaction.AgentQuestions;
import io.cloudpioneer.commands.costaction.CostActionCommand.VerifyCostAction;
import io.cloudpioneer.commands.costaction.Observation;
import io.cloudpioneer.commands.costaction.Rehearsal;
import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.events.costaction.Evidence;
import io.cloudpioneer.events.costaction.Measurement;
import io.cloudpioneer.events.costaction.Operation;
import io.cloudpioneer.sagas.costaction.RemediationEffect.Measure;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What is measured of a completed action. */
class FiguresTest {
  private static final Instant LATER = Story.NOON.plusSeconds(60);
  private static final Evidence BEFORE = files("prune", 12, Story.NOON);

  @Test
  void areThoseThatTheEvidenceNamed() {
    Observation after = new Observation(Map.of("directory.files", "0", "host.name", "a"), LATER);

    assertThat(measured(CompletableFuture.completedFuture(after)).join())
        .contains(
            new VerifyCostAction(
                Story.ACTION,
                true,
                List.of(
                    new Measurement(
                        BEFORE.what(), "1", 12, 0, files("prune", 0, LATER).source()))));
  }

  @Test
  void haveNotComeAboutWhereNoneHasChanged() {
    Observation same = new Observation(Map.of("directory.files", "12"), LATER);

    assertThat(measured(CompletableFuture.completedFuture(same)).join())
        .hasValueSatisfying(told -> assertThat(told.achieved()).isFalse());
  }

  @Test
  void areNoneWhereTheAgentHasNothingToLookAtAnyMore() {
    assertThat(
            measured(CompletableFuture.failedFuture(Rejected.because("process.gone", "It is gone")))
                .join())
        .isEmpty();
  }

  @Test
  void areUnknownWhereTheAgentIsAway() {
    assertThat(measured(CompletableFuture.failedFuture(Rejected.forNow("agent.no-answer", "Away"))))
        .isCompletedExceptionally();
  }

  private static CompletableFuture<Optional<VerifyCostAction>> measured(
      CompletableFuture<Observation> answer) {
    return new Figures(new Answering(answer))
        .measure(new Measure(Story.PLAN, List.of(BEFORE), Map.of(0, Story.AGENT, 1, Story.AGENT)));
  }

  private static Evidence files(String step, double value, Instant at) {
    return new Evidence(
        "directory.files, before " + step,
        value,
        "1",
        new Evidence.Observation("directory.files", at));
  }

  private record Answering(CompletableFuture<Observation> answer) implements AgentQuestions {
    @Override
    public CompletableFuture<Observation> observe(AgentId agent, Operation operation) {
      return answer;
    }

    @Override
    public CompletableFuture<Rehearsal> dryRun(AgentId agent, Operation operation) {
      throw new AssertionError("Nothing is to be rehearsed");
    }
  }
}
