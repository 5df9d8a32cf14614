package io.cloudpioneer.agents.action.desk;

import io.cloudpioneer.agents.testing.Eventually;
import io.cloudpioneer.protocol.action.AgentMessage;
import io.cloudpioneer.protocol.action.StepEnded;
import io.cloudpioneer.protocol.action.StepKey;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what is told. */
final class TestTeller implements Teller {
  final List<AgentMessage> told = new CopyOnWriteArrayList<>();

  @Override
  public void tell(AgentMessage message) {
    told.add(message);
  }

  @Override
  public void tellIfRoom(AgentMessage message) {
    told.add(message);
  }

  /** The first outcome of a key, waited for. */
  StepEnded end(StepKey key) {
    Eventually.holds("an end", () -> !ends(key).isEmpty());
    return ends(key).getFirst();
  }

  List<StepEnded> ends(StepKey key) {
    return told.stream()
        .filter(AgentMessage::hasStepEnded)
        .map(AgentMessage::getStepEnded)
        .filter(ended -> ended.getKey().equals(key))
        .toList();
  }

  boolean isStarted(StepKey key) {
    return told.stream()
        .anyMatch(it -> it.hasStepStarted() && it.getStepStarted().getKey().equals(key));
  }
}
