package io.cloudpioneer.app.audit.chain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** Events to be sealed, each of them different. */
public final class SomeEvent {
  private SomeEvent() {}

  public static SealedEvent at(long index) {
    return SealedEvent.of(
        index,
        new UUID(1, index),
        "resource",
        new UUID(2, index),
        0,
        "resource.discovered",
        null,
        StoredTime.of(Instant.parse("2026-11-23T12:00:00.000001Z").plusSeconds(index)),
        Bytes.of("{\"name\":\"web-1\"}".getBytes(StandardCharsets.UTF_8)),
        Bytes.of("{}".getBytes(StandardCharsets.UTF_8)));
  }
}
