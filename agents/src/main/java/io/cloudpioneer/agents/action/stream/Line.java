package io.cloudpioneer.agents.action.stream;

import io.cloudpioneer.agents.action.desk.Teller;
import io.cloudpioneer.protocol.action.AgentMessage;
import org.jspecify.annotations.Nullable;

/**
 * Tells over the stream there is now. What is told while there is none is told again if it counts.
 */
public final class Line implements Teller {
  private volatile @Nullable Attending current;

  void use(Attending attending) {
    current = attending;
  }

  @Override
  public void tell(AgentMessage message) {
    Attending attending = current;
    if (attending != null) {
      attending.send(message);
    }
  }

  @Override
  public void tellIfRoom(AgentMessage message) {
    Attending attending = current;
    if (attending != null) {
      attending.sendIfRoom(message);
    }
  }
}
