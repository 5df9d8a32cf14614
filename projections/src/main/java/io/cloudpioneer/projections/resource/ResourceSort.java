package io.cloudpioneer.projections.resource;

import io.cloudpioneer.projections.query.KeyType;
import io.cloudpioneer.projections.query.Ordering;
import io.cloudpioneer.projections.query.Ordering.Key;

/** How a list of resources is sorted; equal ones by id. */
public record ResourceSort(By by, boolean descending) {
  /** A column to sort resources by. */
  public enum By {
    NAME,
    TYPE,
    HEALTH,
    CHANGED_AT
  }

  private static final Key NAME = new Key("lower(name)", KeyType.TEXT);
  private static final Key ID = new Key("resource_id", KeyType.ID);
  private static final String HEALTH_RANK =
      "array_position(array['OK','UNKNOWN','WARNING','CRITICAL'], health)";

  Ordering ordering() {
    Ordering rising =
        switch (by) {
          case NAME -> Ordering.ascending("name", NAME, ID);
          case TYPE -> Ordering.ascending("type", new Key("type", KeyType.TEXT), NAME, ID);
          case HEALTH -> Ordering.ascending("health", new Key(HEALTH_RANK, KeyType.NUMBER), ID);
          case CHANGED_AT ->
              Ordering.ascending("changed", new Key("changed_at", KeyType.MOMENT), ID);
        };
    return descending ? rising.reversed() : rising;
  }
}
