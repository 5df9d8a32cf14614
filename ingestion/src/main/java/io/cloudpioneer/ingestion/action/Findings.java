package io.cloudpioneer.ingestion.action;

import com.google.protobuf.InvalidProtocolBufferException;
import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.costaction.Observation;
import io.cloudpioneer.commands.costaction.Rehearsal;
import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.protocol.action.AgentMessage;
import io.cloudpioneer.protocol.action.DryRan;
import io.cloudpioneer.protocol.action.Observed;
import io.cloudpioneer.protocol.action.Refusal;
import java.util.Base64;

/** Agents' answers to questions, and how they travel between nodes. */
final class Findings {
  private static final int EFFECTS = 1_000;
  private static final char SEPARATOR = ' ';

  private Findings() {}

  static String idOf(AgentMessage answer) {
    return answer.hasObserved()
        ? answer.getObserved().getRequestId()
        : answer.getDryRan().getRequestId();
  }

  /** The agent that answered, and what it said. */
  static String written(AgentId agent, AgentMessage answer) {
    return agent.toString() + SEPARATOR + Base64.getEncoder().encodeToString(answer.toByteArray());
  }

  static AgentId agentOf(String written) {
    return AgentId.parse(written.substring(0, written.indexOf(SEPARATOR)));
  }

  static AgentMessage messageOf(String written) {
    try {
      return AgentMessage.parseFrom(
          Base64.getDecoder().decode(written.substring(written.indexOf(SEPARATOR) + 1)));
    } catch (InvalidProtocolBufferException torn) {
      throw new IllegalArgumentException("No agent's answer", torn);
    }
  }

  static Observation observation(AgentMessage answer) {
    Observed observed = answer.getObserved();
    if (!answer.hasObserved() || observed.hasRefusal()) {
      throw refused(observed.getRefusal());
    }
    return new Observation(
        StepOutcomes.facts(observed.getFactsList()),
        UnixNanos.instant(observed.getObservedAtUnixNano()));
  }

  static Rehearsal rehearsal(AgentMessage answer) {
    DryRan ran = answer.getDryRan();
    if (!answer.hasDryRan() || ran.hasRefusal()) {
      throw refused(ran.getRefusal());
    }
    return new Rehearsal(
        new Observation(
            StepOutcomes.facts(ran.getFactsList()), UnixNanos.instant(ran.getRanAtUnixNano())),
        ran.getEffectsList().stream().limit(EFFECTS).map(StepOutcomes::sentence).toList(),
        StepOutcomes.facts(ran.getFiguresList()));
  }

  private static Rejected refused(Refusal refusal) {
    return Rejected.because(
        StepOutcomes.code(refusal.getCode()), StepOutcomes.sentence(refusal.getSentence()));
  }
}
