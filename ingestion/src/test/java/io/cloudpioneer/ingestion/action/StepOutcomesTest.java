package io.cloudpioneer.ingestion.action;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.cloudpioneer.commands.costaction.StepOutcome.Drifted;
import io.cloudpioneer.commands.costaction.StepOutcome.Failed;
import io.cloudpioneer.commands.costaction.StepOutcome.Succeeded;
import io.cloudpioneer.events.costaction.Difference;
import io.cloudpioneer.protocol.action.Drift;
import io.cloudpioneer.protocol.action.Fact;
import io.cloudpioneer.protocol.action.StepEnded;
import io.cloudpioneer.protocol.action.StepStatus;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An agent's answers, as they are kept. */
class StepOutcomesTest {
  @Test
  void keepTheOutputAndTheFactsOfWhatSucceeded() {
    StepEnded ended =
        answer(StepStatus.SUCCEEDED)
            .setOutputTail(ByteString.copyFromUtf8("done"))
            .addFacts(Fact.newBuilder().setName("directory.files").setValue("0"))
            .build();

    assertThat(StepOutcomes.of(ended))
        .isEqualTo(new Succeeded("done", Map.of("directory.files", "0")));
  }

  @Test
  void keepWhatDiffered() {
    StepEnded ended =
        answer(StepStatus.DRIFTED)
            .addDrifts(Drift.newBuilder().setFact("service.state").setExpected("running"))
            .build();

    assertThat(StepOutcomes.of(ended))
        .isEqualTo(new Drifted(List.of(new Difference("service.state", "running", null))));
  }

  @Test
  void failWhereTheAgentRefusedOrWasInterrupted() {
    for (StepStatus status :
        new StepStatus[] {StepStatus.FAILED, StepStatus.REFUSED, StepStatus.INTERRUPTED}) {
      StepEnded ended = answer(status).setCode("plan.hash-mismatch").setSentence("Why").build();
      assertThat(StepOutcomes.of(ended)).isEqualTo(new Failed("plan.hash-mismatch", "Why", ""));
    }
  }

  @Test
  void failWhereTheAgentDoesNotSayHowItEnded() {
    assertThat(StepOutcomes.of(StepEnded.getDefaultInstance()))
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.code()).isEqualTo("step.bad-answer"));
  }

  @Test
  void leaveItToThePlatformToSayThatNobodyAnswered() {
    assertThat(StepOutcomes.code(Failed.NO_ANSWER)).isEqualTo("step.bad-answer");
    assertThat(StepOutcomes.code("No code at all")).isEqualTo("step.bad-answer");
  }

  @Test
  void areCutWhereTheyAreLongerThanTheContractAllows() {
    StepEnded ended =
        answer(StepStatus.FAILED)
            .setCode("script.failed")
            .setSentence("x".repeat(2_000))
            .setOutputTail(ByteString.copyFromUtf8("a".repeat(10_000) + "\0end"))
            .build();

    assertThat(StepOutcomes.of(ended))
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> {
              assertThat(failed.sentence()).hasSize(1_000);
              assertThat(failed.output()).hasSize(4_096).endsWith("a\uFFFDend");
            });
  }

  private static StepEnded.Builder answer(StepStatus status) {
    return StepEnded.newBuilder().setStatus(status);
  }
}
