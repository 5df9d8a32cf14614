package io.cloudpioneer.commands.agent;

import io.cloudpioneer.commands.access.Sender;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Invites agents to enrol. */
public interface AgentInvitations {
  /**
   * Makes a one-time token for a new agent.
   *
   * @param validFor positive
   * @return completes once the invitation is committed, or fails with {@link
   *     io.cloudpioneer.commands.Rejected}
   */
  CompletableFuture<AgentInvitation> invite(Sender sender, Duration validFor);
}
