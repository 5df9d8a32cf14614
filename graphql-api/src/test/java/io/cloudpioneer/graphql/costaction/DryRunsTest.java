package io.cloudpioneer.graphql.costaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.costaction.AgentQuestions;
import io.cloudpioneer.commands.costaction.Observation;
import io.cloudpioneer.commands.costaction.Rehearsal;
import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.events.costaction.CostActionId;
import io.cloudpioneer.events.costaction.Difference;
import io.cloudpioneer.events.costaction.Operation;
import io.cloudpioneer.events.costaction.Plan;
import io.cloudpioneer.events.costaction.PlanStep;
import io.cloudpioneer.events.resource.ResourceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What a plan would do, as its target's agent says. */
class DryRunsTest {
  private static final AgentId AGENT = new AgentId(UUID.randomUUID());
  private static final Plan PLAN =
      new Plan(
          new CostActionId(UUID.randomUUID()),
          new ResourceId(UUID.randomUUID()),
          List.of(step("first", "3"), step("second", "3"), step("third", "4")));

  @Test
  void saysWhatEachStepStillToBeDoneWouldDo() {
    List<StepRehearsal> said = asked(DryRunsTest::moves, 1);

    assertThat(said).extracting(StepRehearsal::number).containsExactly(1, 2);
    assertThat(said.getFirst().effects()).containsExactly("Would move second");
    assertThat(said.getFirst().differences()).isEmpty();
  }

  @Test
  void saysWhereTheTargetIsNotWhatTheStepRestsOn() {
    assertThat(asked(DryRunsTest::moves, 2).getFirst().differences())
        .containsExactly(new Difference("files", "4", "3"));
  }

  @Test
  void saysWhatTheAgentRefusesBesideTheRest() {
    List<StepRehearsal> said =
        asked(name -> "first".equals(name) ? refusal("directory.not-allowed") : moves(name), 0);

    assertThat(said.getFirst().code()).isEqualTo("directory.not-allowed");
    assertThat(said.get(1).effects()).containsExactly("Would move second");
  }

  @Test
  void failsAsAWholeWhereTheAgentDoesNotAnswer() {
    CompletableFuture<Rehearsal> silence =
        CompletableFuture.failedFuture(Rejected.forNow("agent.no-answer", "It did not answer"));

    assertThatThrownBy(() -> asked(_ -> silence, 0)).hasMessageContaining("It did not answer");
  }

  @Test
  void isRefusedWhereNoAgentReportsTheTarget() {
    DryRuns nobody = new DryRuns(_ -> Optional.empty(), agent(DryRunsTest::moves));

    assertThatThrownBy(() -> nobody.of(PLAN, 0)).isInstanceOf(Rejected.class);
  }

  private static List<StepRehearsal> asked(
      Function<String, CompletableFuture<Rehearsal>> answers, int from) {
    return new DryRuns(_ -> Optional.of(AGENT), agent(answers)).of(PLAN, from).join();
  }

  private static CompletableFuture<Rehearsal> moves(String name) {
    return CompletableFuture.completedFuture(
        new Rehearsal(
            new Observation(Map.of("files", "3"), Instant.EPOCH),
            List.of("Would move " + name),
            Map.of()));
  }

  private static CompletableFuture<Rehearsal> refusal(String code) {
    return CompletableFuture.failedFuture(Rejected.because(code, "Not that"));
  }

  private static PlanStep step(String name, String files) {
    return new PlanStep(
        name,
        new Operation("directory.prune", Map.of("path", name)),
        Map.of("files", files),
        null,
        Duration.ofMinutes(1),
        1,
        Duration.ofSeconds(1));
  }

  private static AgentQuestions agent(Function<String, CompletableFuture<Rehearsal>> answers) {
    return new AgentQuestions() {
      @Override
      public CompletableFuture<Observation> observe(AgentId agent, Operation operation) {
        throw new AssertionError("A dry run observes by itself");
      }

      @Override
      public CompletableFuture<Rehearsal> dryRun(AgentId agent, Operation operation) {
        assertThat(agent).isEqualTo(AGENT);
        return answers.apply(operation.parameters().getOrDefault("path", ""));
      }
    };
  }
}
