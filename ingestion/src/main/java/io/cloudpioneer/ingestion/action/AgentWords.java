package io.cloudpioneer.ingestion.action;

import io.cloudpioneer.commands.costaction.StepKey;
import io.cloudpioneer.ingestion.CollectorRole;
import io.cloudpioneer.ingestion.agent.Agents;
import io.cloudpioneer.protocol.action.AgentMessage;
import io.cloudpioneer.protocol.action.Hello;
import io.cloudpioneer.protocol.action.PlatformMessage;
import io.cloudpioneer.protocol.action.StepEndedReceipt;
import io.cloudpioneer.protocol.action.StepOutput;
import io.grpc.Status;
import org.springframework.stereotype.Component;

/** What follows from an agent's words. */
@Component
@CollectorRole
class AgentWords {
  private static final int PROTOCOL_VERSION = 1;
  private static final int MOST_AT_ONCE = 100;

  private final Agents agents;
  private final AgentOffers offers;
  private final Attendances attendances;
  private final BegunSteps begun;
  private final StepAnswers answers;
  private final StepNews news;
  private final LiveOutput output;
  private final AskedAgents asked;

  AgentWords(
      Agents agents,
      AgentOffers offers,
      Attendances attendances,
      BegunSteps begun,
      StepAnswers answers,
      StepNews news,
      LiveOutput output,
      AskedAgents asked) {
    this.agents = agents;
    this.offers = offers;
    this.attendances = attendances;
    this.begun = begun;
    this.answers = answers;
    this.news = news;
    this.output = output;
    this.asked = asked;
  }

  /** Returns once it is done with. */
  void heard(Attendance attendance, AgentMessage message) {
    agents.seen(attendance.agent());
    switch (message.getMessageCase()) {
      case HELLO -> greeted(attendance, message.getHello());
      case STEP_ENDED -> {
        answers.take(attendance.agent(), message.getStepEnded());
        attendance.send(
            PlatformMessage.newBuilder()
                .setStepEndedReceipt(
                    StepEndedReceipt.newBuilder().setKey(message.getStepEnded().getKey()))
                .build());
      }
      case STEP_OUTPUT -> printed(attendance, message.getStepOutput());
      case OBSERVED, DRY_RAN -> asked.answered(attendance.agent(), message);
      case STEP_STARTED ->
          begun.started(StepKeys.of(message.getStepStarted().getKey()), attendance.agent());
      // A newer agent may say more than we know.
      case MESSAGE_NOT_SET -> {}
    }
  }

  /** Of the steps it was given, and of no others. */
  private void printed(Attendance attendance, StepOutput printed) {
    StepKey key = StepKeys.of(printed.getKey());
    if (attendance.wasGiven(key)) {
      output.tell(key, printed);
    }
  }

  private void greeted(Attendance attendance, Hello hello) {
    if (hello.getProtocolVersion() != PROTOCOL_VERSION) {
      attendance.end(
          Status.FAILED_PRECONDITION.withDescription(
              "This platform speaks version %d of the steps' contract: update the agent or the platform"
                  .formatted(PROTOCOL_VERSION)));
      return;
    }
    offers.said(attendance, hello);
    attendance.takesAtOnce(Math.clamp(hello.getAtOnce(), 1, MOST_AT_ONCE));
    attendances.begin(attendance);
    news.tell(attendance.agent());
  }
}
