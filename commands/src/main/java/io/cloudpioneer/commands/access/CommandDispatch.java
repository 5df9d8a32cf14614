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

  /**
   * Sends a command that belongs to a chain which began with another message, where it is not sent
   * while that message, or one that followed from it, is handled.
   *
   * @param correlation as the chain's events name it
   */
  CompletableFuture<Void> send(Object command, Sender sender, String reason, String correlation);

  /** Sends a command that follows from an event, where it is not sent while that is handled. */
  CompletableFuture<Void> send(Object command, Sender sender, String reason, Following following);

  /**
   * What a command follows from.
   *
   * @param correlation of the chain, as its events name it
   * @param event the id of the event that led to it
   */
  record Following(String correlation, String event) {}
}
