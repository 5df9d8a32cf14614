package io.cloudpioneer.projections.query;

import io.cloudpioneer.events.resource.Scope;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which scopes somebody may see. Every query takes one, and filters its rows by it in SQL.
 *
 * @param scopes null for all of them, those to come included
 */
public record Visibility(@Nullable Set<Scope> scopes) {
  public Visibility {
    scopes = scopes == null ? null : Set.copyOf(scopes);
  }

  public static Visibility everything() {
    return new Visibility(null);
  }

  public static Visibility of(Set<Scope> scopes) {
    return new Visibility(scopes);
  }

  /** Whether rows and messages of this scope may be seen; null stands for what has no scope. */
  public boolean includes(@Nullable Scope scope) {
    return scope == null || scopes == null || scopes.contains(scope);
  }

  /** Conditions that leave only rows whose scope may be seen. */
  public Conditions conditions(String scopeColumn) {
    Conditions conditions = new Conditions();
    return scopes == null ? conditions : conditions.anyOf(scopeColumn, scopes);
  }
}
