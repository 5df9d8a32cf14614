package io.cloudpioneer.commands.access;

import java.util.concurrent.CompletableFuture;

/**
 * Sends a command on somebody's behalf. The only way through which the platform's own parts send
 * commands.
 */
public interface CommandDispatch {
  /**
   * Sends a command.
   *
   * @param reason why, as a stable code, kept with the events that follow; free text is never put
   *     here
   * @return completes after the events are committed, or fails with {@link
   *     io.cloudpioneer.commands.Rejected}
   */
  CompletableFuture<Void> send(Object command, Sender sender, String reason);
}
