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

  private MetadataKeys() {}
}
