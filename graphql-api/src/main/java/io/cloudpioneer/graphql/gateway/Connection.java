package io.cloudpioneer.graphql.gateway;

import graphql.schema.DataFetchingFieldSelectionSet;
import io.cloudpioneer.graphql.refusal.Refusal;
import io.cloudpioneer.projections.query.Page;
import io.cloudpioneer.projections.query.PageRequest;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list as Relay has it.
 *
 * @param totalCount null where nobody asked
 */
public record Connection<T>(List<Edge<T>> edges, PageInfo pageInfo, @Nullable Integer totalCount) {
  private static final int USUAL = 50;

  /** An item and its place in the list. */
  public record Edge<T>(String cursor, T node) {}

  /** Where a page starts and whether there is more. */
  public record PageInfo(boolean hasNextPage, @Nullable String endCursor) {}

  /** Which page is asked for; one of usual length where that is left open. */
  public static PageRequest request(@Nullable Integer length, @Nullable String after) {
    int first = length == null ? USUAL : length;
    if (first < 1 || first > PageRequest.LARGEST) {
      throw Refusal.because(
          "input.page-size",
          "A page has from 1 to %d items, not %d: follow endCursor for more"
              .formatted(PageRequest.LARGEST, first));
    }
    return new PageRequest(first, after);
  }

  /** A page whose list is counted only where the count is asked for. */
  public static <V, T> Connection<T> of(
      Page<V> page,
      Function<V, T> answer,
      DataFetchingFieldSelectionSet selected,
      IntSupplier count) {
    return new Connection<>(
        page.edges().stream()
            .map(edge -> new Edge<>(edge.cursor(), answer.apply(edge.node())))
            .toList(),
        new PageInfo(page.hasNextPage(), page.endCursor()),
        selected.contains("totalCount") ? count.getAsInt() : null);
  }
}
