package io.cloudpioneer.commands.costaction;

import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.events.costaction.Operation;

/** What agents offer to undo. */
public interface UndoOffers {
  /** Whether what the one operation does can be undone by the other. */
  boolean canUndo(AgentId agent, Operation done, Operation undo);
}
