package io.cloudpioneer.events.effect;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A fact about the world, which may have been so before it was recorded. */
public interface TakesEffect {
  /** Since when it was so; null where that is when it was recorded. */
  @Nullable Instant effectiveAt();
}
