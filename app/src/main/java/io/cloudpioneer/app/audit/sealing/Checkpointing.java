package io.cloudpioneer.app.audit.sealing;

import io.cloudpioneer.app.audit.chain.Block;
import io.cloudpioneer.app.audit.chain.Bytes;
import io.cloudpioneer.app.audit.checkpoint.CheckpointFolder;
import io.cloudpioneer.app.audit.table.BlockTable;
import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Writes down outside of the database what was sealed in it, also what a killed process had not
 * come to. It follows the database's chain only as long as that goes on from what is written.
 */
final class Checkpointing {
  private static final int BLOCKS_AT_ONCE = 500;
  private static final int NETWORK_MILLIS = 60_000;

  private final DataSource database;
  private final Path place;
  private final CheckpointFolder folder;
  private final Bytes publicKey;

  Checkpointing(DataSource database, Path place, Bytes publicKey) {
    this.database = database;
    this.place = place;
    this.folder = new CheckpointFolder(place);
    this.publicKey = publicKey;
  }

  /**
   * Writes all blocks that are not written yet.
   *
   * @throws ContradictionException where the database's chain is another than the one written down
   */
  void catchUp() throws IOException, SQLException {
    FileLock lock = folder.tryLock();
    if (lock == null) {
      return; // another process writes there, and sees the same chain
    }
    try (var _ = lock.acquiredBy();
        Connection connection = database.getConnection()) {
      connection.setNetworkTimeout(Runnable::run, NETWORK_MILLIS);
      Optional<Block> written = folder.last();
      if (written.isPresent()) {
        requireStillThere(connection, written.get());
      }
      follow(connection, written);
    }
  }

  private void follow(Connection connection, Optional<Block> written)
      throws IOException, SQLException {
    Bytes previous = written.map(Block::hash).orElse(Block.NOTHING_BEFORE);
    long number = written.map(Block::number).orElse(0L);
    List<Block> next = BlockTable.following(connection, number, BLOCKS_AT_ONCE);
    while (!next.isEmpty()) {
      for (Block block : next) {
        requireFollowing(previous, number, block);
        previous = block.hash();
        number = block.number();
      }
      folder.append(next);
      next = BlockTable.following(connection, number, BLOCKS_AT_ONCE);
    }
  }

  private void requireStillThere(Connection connection, Block written) throws SQLException {
    Optional<Block> stored = BlockTable.at(connection, written.number());
    if (stored.isEmpty()) {
      throw new ContradictionException(
          "The checkpoints in %s go on to %s, but the database's chain ends before: an older database was restored, or its tail was cut. They are left as they are, and none are added. Run ./cloudpioneer audit verify; if the older database is meant to go on, move that folder away and keep it, and a new one is begun."
              .formatted(place, written.named()));
    }
    if (!stored.get().equals(written)) {
      throw new ContradictionException(
          "The checkpoints in %s tell of another %s than the database holds: its chain was rewritten, or an older database was restored and went on. They are left as they are, and none are added. Run ./cloudpioneer audit verify; if this database is meant to go on, move that folder away and keep it, and a new one is begun."
              .formatted(place, written.named()));
    }
  }

  private void requireFollowing(Bytes previous, long number, Block block) {
    if (block.number() != number + 1
        || !block.previous().equals(previous)
        || !block.publicKey().equals(publicKey)
        || !block.provesItself()) {
      throw new ContradictionException(
          "In the database, %s is not what this platform sealed: it was tampered with. No checkpoint is written of it. Run ./cloudpioneer audit verify."
              .formatted(block.named()));
    }
  }

  /** What is written down and what the database holds cannot both be true. */
  static final class ContradictionException extends RuntimeException {
    ContradictionException(String sentence) {
      super(sentence);
    }
  }
}
