package io.cloudpioneer.events.playbook;

/** How the action of a run came to its end. */
public enum RunOutcome {
  /** Every step succeeded. */
  SUCCEEDED,
  /** It did not succeed, and everything that was done is undone. */
  COMPENSATED,
  /** It did not succeed, and something could not be undone. */
  FAILED,
  /** Nothing was done: people rejected it, withdrew it or let it expire, or no plan was made. */
  NOTHING_DONE
}
