package io.cloudpioneer.projections.query;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param first how many items, from 1 to 200
 * @param after the cursor the page starts after, or null for the beginning
 */
public record PageRequest(int first, @Nullable String after) {
  public static final int LARGEST = 200;

  public PageRequest {
    if (first < 1 || first > LARGEST) {
      throw QueryRefused.because(
          "page.size", "A page has from 1 to %d items, not %d".formatted(LARGEST, first));
    }
  }
}
