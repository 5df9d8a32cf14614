package io.cloudpioneer.agents.action.desk;

import io.cloudpioneer.protocol.action.AgentMessage;

/** Tells the platform something, as long as there is a stream; any thread may. */
public interface Teller {
  void tell(AgentMessage message);

  /** Only where the stream has room right now. */
  void tellIfRoom(AgentMessage message);
}
