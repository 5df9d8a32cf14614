package io.cloudpioneer.app.audit.chain;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.function.UnaryOperator;

/**
 * A run of events in the global order, sealed: it holds the block before by its hash, so that one
 * block vouches for all of the history up to it.
 *
 * @param number from 1, without gaps
 * @param firstIndex the global index of the first event
 * @param events how many
 * @param root the Merkle root over their seals
 * @param previous the hash of the block before; of the first block, zeros
 * @param publicKey what the signature is checked with, as X.509 DER
 * @param signature by Ed25519 over {@link #signedBytes()}
 */
@JsonPropertyOrder({
  "number",
  "firstIndex",
  "lastIndex",
  "events",
  "firstRecordedAt",
  "lastRecordedAt",
  "root",
  "previous",
  "sealedAt",
  "publicKey",
  "signature"
})
public record Block(
    long number,
    long firstIndex,
    long lastIndex,
    int events,
    StoredTime firstRecordedAt,
    StoredTime lastRecordedAt,
    Bytes root,
    Bytes previous,
    StoredTime sealedAt,
    Bytes publicKey,
    Bytes signature) {
  /** What the first block has before it. */
  public static final Bytes NOTHING_BEFORE = Bytes.of(new byte[32]);

  /** So that nothing else that is ever signed with the key can be taken for a block. */
  private static final String WHAT = "cloudpioneer audit block 1";

  private static final Bytes UNSIGNED = Bytes.of(new byte[0]);

  public Block {
    Parts.require(firstRecordedAt, lastRecordedAt, root, previous, sealedAt, publicKey, signature);
  }

  /** The block that follows, over events that there are. */
  public static Block following(
      Bytes previous,
      long number,
      Seals seals,
      StoredTime sealedAt,
      Bytes publicKey,
      UnaryOperator<byte[]> signing) {
    Seal first = seals.all().getFirst();
    Seal last = seals.all().getLast();
    Block unsigned =
        new Block(
            number,
            first.index(),
            last.index(),
            seals.all().size(),
            first.recordedAt(),
            last.recordedAt(),
            seals.root(),
            previous,
            sealedAt,
            publicKey,
            UNSIGNED);
    return unsigned.with(Bytes.of(signing.apply(unsigned.signedBytes())));
  }

  /** Everything but the signature. */
  public byte[] signedBytes() {
    return new FieldWriter()
        .text(WHAT)
        .number(number)
        .number(firstIndex)
        .number(lastIndex)
        .number(events)
        .number(firstRecordedAt.micros())
        .number(lastRecordedAt.micros())
        .bytes(root)
        .bytes(previous)
        .number(sealedAt.micros())
        .bytes(publicKey)
        .toArray();
  }

  public Bytes hash() {
    return Sha256.of(signedBytes());
  }

  /** Whether its own key signed it; whose key that is, is another question. */
  public boolean provesItself() {
    return new VerificationKey(publicKey).accepts(signedBytes(), signature);
  }

  private Block with(Bytes signature) {
    return new Block(
        number,
        firstIndex,
        lastIndex,
        events,
        firstRecordedAt,
        lastRecordedAt,
        root,
        previous,
        sealedAt,
        publicKey,
        signature);
  }

  /** Which events it holds, as a person is told. */
  public String named() {
    return "block %d (events %d to %d, sealed %s)"
        .formatted(number, firstIndex, lastIndex, sealedAt);
  }
}
