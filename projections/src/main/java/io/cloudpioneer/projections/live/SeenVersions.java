package io.cloudpioneer.projections.live;

import io.cloudpioneer.projections.board.Board;
import io.cloudpioneer.projections.board.ViewChange;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Remembers the newest changes, so that each is passed on once however often it is told. */
final class SeenVersions {
  private static final int MOST = 50_000;

  private record Row(Board board, UUID id) {}

  private final Map<Row, Long> versions =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Row, Long> eldest) {
          return size() > MOST;
        }
      };

  /** Whether it is newer than all that was seen of its row. */
  boolean isNews(ViewChange change) {
    Row row = new Row(change.board(), change.id());
    Long known = versions.get(row);
    if (known != null && known >= change.version()) {
      return false;
    }
    versions.put(row, change.version());
    return true;
  }
}
