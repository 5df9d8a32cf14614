package io.cloudpioneer.events.id;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/**
 * UUID version 7 (RFC 9562, section 5.7), for what people create: unguessable, and close together
 * in an index.
 */
public final class TimeOrderedUuid {
  private static final SecureRandom RANDOM = new SecureRandom();

  private TimeOrderedUuid() {}

  /** A new id whose first 48 bits are the moment in Unix milliseconds. */
  public static UUID at(Instant moment) {
    long high = (moment.toEpochMilli() << 16) | 0x7000L | (RANDOM.nextLong() & 0x0FFFL);
    long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
