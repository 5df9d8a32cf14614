package io.cloudpioneer.app.audit.chain;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The Merkle tree hash of RFC 6962, section 2.1, over leaves that come one after the other; it
 * holds one hash for each full subtree, so a few dozen for any number of leaves.
 *
 * <p>Leaves and inner nodes are hashed with different first bytes: otherwise an inner node could be
 * passed off as a leaf.
 */
public final class MerkleTree {
  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};
  private static final byte[] NOTHING = {};

  /** The roots of full subtrees, the smallest first; each is a power of two, none the same. */
  private final Deque<Bytes> subtrees = new ArrayDeque<>();

  private long leaves;

  public static Bytes leafHash(byte[] leaf) {
    return Sha256.of(LEAF, leaf);
  }

  public void add(byte[] leaf) {
    Bytes subtree = leafHash(leaf);
    for (long filled = leaves; (filled & 1) == 1; filled >>= 1) {
      subtree = node(subtrees.pop(), subtree);
    }
    subtrees.push(subtree);
    leaves++;
  }

  public Bytes root() {
    if (subtrees.isEmpty()) {
      return Sha256.of(NOTHING);
    }
    // The smallest subtrees are on the right.
    return subtrees.stream().reduce((right, left) -> node(left, right)).orElseThrow();
  }

  private static Bytes node(Bytes left, Bytes right) {
    return Sha256.of(NODE, left.toArray(), right.toArray());
  }
}
