package io.cloudpioneer.app.audit.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.cloudpioneer.app.audit.chain.Bytes;
import io.cloudpioneer.app.audit.chain.MerkleTree;
import io.cloudpioneer.app.audit.chain.Parts;
import io.cloudpioneer.app.audit.chain.SealedEvent;
import io.cloudpioneer.app.audit.chain.StoredTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event of the period, as it is stored.
 *
 * @param leaf the hash of its leaf in the block's Merkle tree, by which a changed line is found
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
  "index",
  "id",
  "aggregateType",
  "aggregateId",
  "sequence",
  "name",
  "revision",
  "recordedAt",
  "payload",
  "metadata",
  "leaf"
})
record EventLine(
    long index,
    UUID id,
    String aggregateType,
    UUID aggregateId,
    long sequence,
    String name,
    @Nullable String revision,
    StoredTime recordedAt,
    ExactText payload,
    ExactText metadata,
    Bytes leaf)
    implements ExportLine {

  EventLine {
    Parts.require(id, aggregateType, aggregateId, name, recordedAt, payload, metadata, leaf);
  }

  static EventLine of(SealedEvent event) {
    var seal = event.seal();
    return new EventLine(
        seal.index(),
        seal.id(),
        seal.aggregateType(),
        seal.aggregateId(),
        seal.sequence(),
        seal.name(),
        seal.revision(),
        seal.recordedAt(),
        ExactText.of(event.payload()),
        ExactText.of(event.metadata()),
        MerkleTree.leafHash(seal.bytes()));
  }

  SealedEvent event() {
    return SealedEvent.of(
        index,
        id,
        aggregateType,
        aggregateId,
        sequence,
        name,
        revision,
        recordedAt,
        payload.bytes(),
        metadata.bytes());
  }
}
