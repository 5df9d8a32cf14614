package io.cloudpioneer.projections.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a list, with a cursor for each item. */
public record Page<T>(List<Edge<T>> edges, boolean hasNextPage) {
  public Page {
    edges = List.copyOf(edges);
  }

  /** An item and its place in the list. */
  public record Edge<T>(String cursor, T node) {}

  public @Nullable String endCursor() {
    return edges.isEmpty() ? null : edges.getLast().cursor();
  }
}
