package io.cloudpioneer.app.audit.verification;

import io.cloudpioneer.app.audit.chain.Block;
import io.cloudpioneer.app.audit.table.BlockTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Blocks by number, fetched many at a time, as they are asked for one after the other. */
final class BlockPages {
  private static final int AT_ONCE = 500;

  private final Connection connection;
  private Map<Long, Block> page = Map.of();

  BlockPages(Connection connection) {
    this.connection = connection;
  }

  Optional<Block> at(long number) throws SQLException {
    if (!page.containsKey(number)) {
      List<Block> following = BlockTable.following(connection, number - 1, AT_ONCE);
      page = following.stream().collect(Collectors.toMap(Block::number, Function.identity()));
    }
    return Optional.ofNullable(page.get(number));
  }
}
