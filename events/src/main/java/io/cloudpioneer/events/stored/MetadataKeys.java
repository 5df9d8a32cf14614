package io.cloudpioneer.events.stored;

/** The keys under which every event says who caused it and why. */
public final class MetadataKeys {
  /** An {@link io.cloudpioneer.events.person.Actor} as text. */
  public static final String ACTOR = "actor";

  /** Why, as a stable code of ours, such as {@code rule.condition-held}; never free text. */
  public static final String REASON = "reason";

  /** The message that started the whole chain. */
  public static final String CORRELATION = "correlation";

  /** The message that directly caused this one. */
  public static final String CAUSATION = "causation";

  /**
   * The event that led to the command that this one follows from; not there where a person, an
   * agent or the clock did. The command itself, which {@link #CAUSATION} names, is stored nowhere.
   */
  public static final String CAUSE = "cause";

  private MetadataKeys() {}
}
