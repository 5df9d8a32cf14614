package io.cloudpioneer.app.audit.chain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event with all that its row holds, to be sealed or compared with its seal. */
public record SealedEvent(Seal seal, Bytes payload, Bytes metadata) {
  public static SealedEvent of(
      long index,
      UUID id,
      String aggregateType,
      UUID aggregateId,
      long sequence,
      String name,
      @Nullable String revision,
      StoredTime recordedAt,
      Bytes payload,
      Bytes metadata) {
    return new SealedEvent(
        new Seal(
            index,
            id,
            aggregateType,
            aggregateId,
            sequence,
            name,
            revision,
            recordedAt,
            Sha256.of(payload.toArray()),
            Sha256.of(metadata.toArray())),
        payload,
        metadata);
  }
}
