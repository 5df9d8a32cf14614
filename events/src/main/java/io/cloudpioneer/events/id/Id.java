package io.cloudpioneer.events.id;

import java.util.UUID;

/**
 * What names a thing for good. Stored and printed as the bare UUID; {@code toString()} must return
 * just that, because Axon names an aggregate's stream by it.
 */
public interface Id {
  UUID value();
}
