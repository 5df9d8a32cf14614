package io.cloudpioneer.app.audit.sealing;

import io.cloudpioneer.app.audit.chain.Block;
import io.cloudpioneer.app.audit.chain.Bytes;
import io.cloudpioneer.app.audit.chain.Seal;
import io.cloudpioneer.app.audit.chain.SealedEvent;
import io.cloudpioneer.app.audit.chain.Seals;
import io.cloudpioneer.app.audit.chain.StoredTime;
import io.cloudpioneer.app.audit.table.BlockTable;
import io.cloudpioneer.app.audit.table.EventTable;
import io.cloudpioneer.app.audit.table.Rows;
import io.cloudpioneer.app.keys.SigningKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Seals the next events, each block in one transaction: killed at any point, it has sealed them or
 * not. Whoever holds the key's row seals; another process that wants to meanwhile leaves it be.
 */
final class Sealer {
  /** So that checkpoints of a long history that is sealed for the first time don't wait for it. */
  private static final int BLOCKS_AT_ONCE = 50;

  private static final int NETWORK_MILLIS = 60_000;

  private final DataSource database;
  private final SigningKey key;
  private final int blockSize;

  Sealer(DataSource database, SigningKey key, int blockSize) {
    this.database = database;
    this.key = key;
    this.blockSize = blockSize;
  }

  /**
   * Seals block by block what there is, up to a number of blocks, or to where another process has
   * its turn.
   *
   * @return whether there may be more
   */
  boolean sealSome() throws SQLException {
    boolean more = true;
    for (int block = 0; more && block < BLOCKS_AT_ONCE; block++) {
      more = sealNext().filter(sealed -> sealed.events() == blockSize).isPresent();
    }
    return more;
  }

  /** The block it sealed, or empty where there was nothing to seal or another's turn. */
  Optional<Block> sealNext() throws SQLException {
    try (Connection transaction = database.getConnection()) {
      transaction.setAutoCommit(false);
      transaction.setNetworkTimeout(Runnable::run, NETWORK_MILLIS);
      Optional<Turn> turn = Turn.take(transaction, key.publicKey());
      Optional<Block> sealed =
          turn.isPresent() ? sealNext(transaction, turn.get().began()) : Optional.empty();
      transaction.commit();
      return sealed;
    }
  }

  private Optional<Block> sealNext(Connection transaction, Instant now) throws SQLException {
    Optional<Block> last = BlockTable.last(transaction);
    Seals seals = following(transaction, last.map(Block::lastIndex).orElse(Long.MIN_VALUE));
    if (seals.all().isEmpty()) {
      return Optional.empty();
    }
    Block block =
        Block.following(
            last.map(Block::hash).orElse(Block.NOTHING_BEFORE),
            last.map(Block::number).orElse(0L) + 1,
            seals,
            StoredTime.of(now),
            Bytes.of(key.publicKey()),
            key::sign);
    BlockTable.insert(transaction, block, seals);
    return Optional.of(block);
  }

  private Seals following(Connection transaction, long lastSealed) throws SQLException {
    List<Seal> seals = new ArrayList<>();
    try (Rows<SealedEvent> events = EventTable.following(transaction, lastSealed, blockSize)) {
      for (SealedEvent event = events.take(); event != null; event = events.take()) {
        seals.add(event.seal());
      }
    }
    return new Seals(seals);
  }
}
