package io.cloudpioneer.agents.action.desk;

import io.cloudpioneer.agents.action.step.Drifted;
import io.cloudpioneer.agents.action.step.Failed;
import io.cloudpioneer.agents.action.step.Output;
import io.cloudpioneer.agents.action.step.Unsuccessful;
import io.cloudpioneer.protocol.action.StepEnded;
import io.cloudpioneer.protocol.action.StepKey;
import io.cloudpioneer.protocol.action.StepStatus;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words how a step ended. */
final class Outcomes {
  private final StepKey key;
  private final Output output;
  private Map<String, String> expected = Map.of();
  private @Nullable Instant started;

  Outcomes(StepKey key, Output output) {
    this.key = key;
    this.output = output;
  }

  void expect(Map<String, String> facts) {
    expected = facts;
  }

  Outcomes since(Instant time) {
    started = time;
    return this;
  }

  StepEnded.Builder succeeded() {
    return ended(StepStatus.SUCCEEDED, "", "");
  }

  StepEnded.Builder failed(Unsuccessful why) {
    return switch (why) {
      case Drifted drifted when drifted.found().driftsFrom(expected).isEmpty() ->
          ended(
              StepStatus.FAILED,
              "target.changed",
              "The target changed just as the step began, though in nothing the plan rests on;"
                  + " nothing was done");
      case Drifted drifted -> drifted(drifted);
      case Failed failed -> failed(failed);
      // It was refused by the target amid the deed: whether all of it was left undone isn't known.
      default -> ended(StepStatus.FAILED, why.code(), why.sentence());
    };
  }

  StepEnded.Builder failed(Exception why) {
    return ended(StepStatus.FAILED, code(why), why.toString());
  }

  /** Whatever the reason is, nothing was done. */
  StepEnded notBegun(Unsuccessful why) {
    return why instanceof Drifted drifted
        ? drifted(drifted).build()
        : ended(StepStatus.REFUSED, why.code(), why.sentence()).build();
  }

  StepEnded notBegun(Exception why) {
    return ended(StepStatus.REFUSED, code(why), why.toString()).build();
  }

  private StepEnded.Builder failed(Failed why) {
    StepEnded.Builder failed = ended(StepStatus.FAILED, why.code(), why.sentence());
    why.exitCode().ifPresent(failed::setExitCode);
    return failed;
  }

  private StepEnded.Builder drifted(Drifted why) {
    return ended(StepStatus.DRIFTED, why.code(), why.sentence())
        .addAllFacts(why.found().toMessages())
        .addAllDrifts(why.found().driftsFrom(expected));
  }

  private StepEnded.Builder ended(StepStatus status, String code, String sentence) {
    StepEnded.Builder ended =
        StepEnded.newBuilder()
            .setKey(key)
            .setStatus(status)
            .setCode(code)
            .setSentence(sentence)
            .setOutputTail(output.tail())
            .setOutputBytes(output.bytes())
            .setEndedAtUnixNano(Times.nanos(Instant.now()));
    Instant since = started;
    if (since != null) {
      ended.setStartedAtUnixNano(Times.nanos(since));
    }
    return ended;
  }

  private static String code(Exception why) {
    return switch (why) {
      case InterruptedException _ -> "agent.stopped";
      case RuntimeException _ -> "agent.error";
      default -> "operation.failed";
    };
  }
}
