package io.cloudpioneer.events.costaction;

/** Why a playbook needed nobody's approval. */
public enum Grounds {
  /** What it proposes is of low risk, and it may do such things by itself. */
  LOW_RISK,
  /** It has succeeded often enough in a row. */
  EARNED
}
