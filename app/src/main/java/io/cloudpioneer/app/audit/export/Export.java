package io.cloudpioneer.app.audit.export;

import io.cloudpioneer.app.audit.chain.Block;
import io.cloudpioneer.app.audit.chain.NotChecked;
import io.cloudpioneer.app.audit.chain.Seal;
import io.cloudpioneer.app.audit.chain.SealedEvent;
import io.cloudpioneer.app.audit.chain.Seals;
import io.cloudpioneer.app.audit.table.BlockTable;
import io.cloudpioneer.app.audit.table.EventTable;
import io.cloudpioneer.app.audit.table.Rows;
import io.cloudpioneer.app.audit.table.StoredBlock;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Writes a period of the history with its proof. */
public final class Export {
  private final DataSource database;
  private final Period period;

  public Export(DataSource database, Period period) {
    this.database = database;
    this.period = period;
  }

  /** Writes a new file; where that goes wrong, there is none. */
  public void to(Path path) throws SQLException, IOException {
    try (ExportFile file = new ExportFile(path);
        Connection transaction = database.getConnection()) {
      transaction.setAutoCommit(false);
      transaction.setReadOnly(true);
      transaction.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      write(transaction, file);
      transaction.rollback();
      file.end();
    } catch (FileAlreadyExistsException e) {
      throw new NotChecked("%s is there already: choose another --out".formatted(path), e);
    } catch (NoSuchFileException e) {
      throw new NotChecked("The folder of %s is not there: make it first".formatted(path), e);
    } catch (SQLException | IOException | RuntimeException e) {
      Files.deleteIfExists(path);
      throw e;
    }
  }

  private void write(Connection transaction, ExportFile file) throws SQLException, IOException {
    Block last =
        BlockTable.last(transaction)
            .orElseThrow(() -> new NotChecked("Nothing is sealed yet, so nothing can be exported"));
    requireSealed(transaction, last);
    Optional<Block> before = BlockTable.lastBefore(transaction, period.from());
    file.write(
        new ExportLine.Heading(ExportLine.VERSION, period.from(), period.to(), last.publicKey()));
    if (before.isPresent()) {
      file.write(new ExportLine.Before(before.get()));
    }
    long after = before.map(Block::number).orElse(Long.MIN_VALUE);
    try (Rows<StoredBlock> blocks = BlockTable.withSeals(transaction, after)) {
      StoredBlock stored = blocks.take();
      while (stored != null && stored.block().firstRecordedAt().compareTo(period.to()) < 0) {
        file.write(new ExportLine.InPeriod(stored.block()));
        writeEvents(transaction, stored, file);
        stored = blocks.take();
      }
      if (stored != null) {
        file.write(new ExportLine.After(stored.block()));
      }
    }
  }

  private void requireSealed(Connection transaction, Block last) throws SQLException {
    try (Rows<SealedEvent> unsealed = EventTable.following(transaction, last.lastIndex(), 1)) {
      SealedEvent first = unsealed.peek();
      if (first != null && first.seal().recordedAt().compareTo(period.to()) < 0) {
        throw new NotChecked(
            "The events of the period from %s on are not sealed yet, which a running platform does within a minute: export again then, or choose an earlier --to"
                .formatted(first.seal().named()));
      }
    }
  }

  private void writeEvents(Connection transaction, StoredBlock stored, ExportFile file)
      throws SQLException, IOException {
    Block block = stored.block();
    try (Rows<SealedEvent> events =
        EventTable.between(transaction, block.firstIndex(), block.lastIndex())) {
      for (Seal seal : seals(stored).all()) {
        SealedEvent event = require(seal, events.take());
        file.write(
            period.holds(seal.recordedAt()) ? EventLine.of(event) : new ExportLine.Outside(seal));
      }
    }
  }

  private static Seals seals(StoredBlock stored) {
    try {
      return Seals.parse(stored.seals().toArray());
    } catch (IllegalArgumentException damaged) {
      throw new TamperedException("The seals of %s".formatted(stored.block().named()));
    }
  }

  private static SealedEvent require(Seal seal, @Nullable SealedEvent event) {
    if (event == null || !event.seal().equals(seal)) {
      throw new TamperedException(seal.named());
    }
    return event;
  }

  /** What was to be exported is not what was sealed. */
  public static final class TamperedException extends RuntimeException {
    TamperedException(String what) {
      super("%s is not as it was sealed: run ./cloudpioneer audit verify".formatted(what));
    }
  }
}
