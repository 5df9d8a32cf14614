package io.cloudpioneer.sagas.playbook;

import io.cloudpioneer.commands.Rejected;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Why no plan was made. */
record Hindrance(Throwable cause) {
  private static final Logger LOG = LoggerFactory.getLogger(Hindrance.class);
  private static final String OVER = "run.over";
  private static final String AWAY = "agent.no-answer";

  static Hindrance of(Throwable failure) {
    return new Hindrance(
        failure instanceof CompletionException wrapped && wrapped.getCause() != null
            ? wrapped.getCause()
            : failure);
  }

  /** Whether the run ended meanwhile. */
  boolean isOver() {
    return cause instanceof Rejected refused && refused.reason().code().equals(OVER);
  }

  /**
   * What the run is told; null where another attempt is to be made. An agent that is away is away:
   * what it would do by the time it is back was not asked for.
   *
   * @param last whether there is no other attempt
   */
  Rejected.@Nullable Reason reason(boolean last) {
    if (cause instanceof Rejected refused) {
      Rejected.Reason reason = kept(refused.reason());
      return last || !refused.isForNow() || reason.code().equals(AWAY) ? reason : null;
    }
    LOG.warn("A plan could not be made for a playbook", cause);
    return last
        ? new Rejected.Reason(
            "playbook.not-prepared", "The platform could not make a plan: its log tells why")
        : null;
  }

  private static Rejected.Reason kept(Rejected.Reason said) {
    return new Rejected.Reason(AgentsWords.kept(said.code()), AgentsWords.kept(said.sentence()));
  }
}
