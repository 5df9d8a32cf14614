package io.cloudpioneer.app.audit.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a block keeps of one event, and the leaf of its Merkle tree: enough to name an event that is
 * gone and to say what of a changed one was changed, without what people wrote.
 *
 * @param index its place in the global order
 * @param payload the SHA-256 of the stored bytes, ciphertext included
 * @param metadata likewise
 */
public record Seal(
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
  /** Another number for another form, so that the forms can never be taken for each other. */
  private static final long FORM = 1;

  public Seal {
    Parts.require(id, aggregateType, aggregateId, name, recordedAt, payload, metadata);
  }

  /** The leaf. */
  public byte[] bytes() {
    return new FieldWriter()
        .number(FORM)
        .number(index)
        .id(id)
        .text(aggregateType)
        .id(aggregateId)
        .number(sequence)
        .text(name)
        .text(revision)
        .number(recordedAt.micros())
        .bytes(payload)
        .bytes(metadata)
        .toArray();
  }

  static Seal read(FieldReader fields) {
    if (fields.number() != FORM) {
      throw new IllegalArgumentException("A seal of an unknown form");
    }
    return new Seal(
        fields.number(),
        fields.id(),
        fields.text(),
        fields.id(),
        fields.number(),
        fields.text(),
        fields.textOrNull(),
        new StoredTime(fields.number()),
        fields.bytes(),
        fields.bytes());
  }

  /** In which columns another differs. */
  public List<String> differences(Seal other) {
    List<String> columns = new ArrayList<>();
    compare(columns, "global_index", other, Seal::index);
    compare(columns, "event_id", other, Seal::id);
    compare(columns, "aggregate_type", other, Seal::aggregateType);
    compare(columns, "aggregate_id", other, Seal::aggregateId);
    compare(columns, "sequence", other, Seal::sequence);
    compare(columns, "name", other, Seal::name);
    compare(columns, "revision", other, Seal::revision);
    compare(columns, "recorded_at", other, Seal::recordedAt);
    compare(columns, "payload", other, Seal::payload);
    compare(columns, "metadata", other, Seal::metadata);
    return columns;
  }

  private void compare(
      List<String> columns, String column, Seal other, Function<Seal, @Nullable Object> value) {
    if (!Objects.equals(value.apply(this), value.apply(other))) {
      columns.add(column);
    }
  }

  /** Which event it is, as a person is told. */
  public String named() {
    return "event %d (%s, %s of %s %s, sequence %d, recorded %s)"
        .formatted(index, id, name, aggregateType, aggregateId, sequence, recordedAt);
  }
}
