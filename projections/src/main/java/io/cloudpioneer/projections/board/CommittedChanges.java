package io.cloudpioneer.projections.board;

import java.util.List;

/** Hears of changes once they are committed; must neither block nor throw. */
public interface CommittedChanges {
  void committed(List<ViewChange> changes);
}
