package io.cloudpioneer.app.audit.chain;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** The seals of one block, in the global order. */
public record Seals(List<Seal> all) {
  public Seals {
    all = List.copyOf(all);
  }

  public Bytes root() {
    MerkleTree tree = new MerkleTree();
    all.forEach(seal -> tree.add(seal.bytes()));
    return tree.root();
  }

  /** As the block's row holds them. */
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    all.forEach(seal -> bytes.writeBytes(seal.bytes()));
    return bytes.toByteArray();
  }

  /**
   * Reads what {@link #bytes()} wrote.
   *
   * @throws IllegalArgumentException where these are not such bytes
   */
  public static Seals parse(byte[] bytes) {
    FieldReader fields = new FieldReader(bytes);
    List<Seal> all = new ArrayList<>();
    while (fields.hasMore()) {
      all.add(Seal.read(fields));
    }
    return new Seals(all);
  }
}
