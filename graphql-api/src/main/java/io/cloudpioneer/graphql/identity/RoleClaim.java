package io.cloudpioneer.graphql.identity;

import io.cloudpioneer.events.person.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a provider says which roles a person has.
 *
 * @param path the claim, its parts joined by dots, such as {@code roles} or Keycloak's {@code
 *     realm_access.roles}
 */
record RoleClaim(String path) {
  /** What a person can be; nobody comes in as an agent or as the platform. */
  static final Set<Role> HUMAN =
      Set.of(Role.VIEWER, Role.OPERATOR, Role.APPROVER, Role.AUDITOR, Role.ADMIN);

  /**
   * The person's roles; names that are none of ours are other applications' and are passed over.
   */
  Set<Role> read(Map<String, Object> claims) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    if (claim(claims) instanceof Collection<?> names) {
      HUMAN.stream().filter(role -> names.stream().anyMatch(is(role))).forEach(roles::add);
    }
    return roles;
  }

  private @Nullable Object claim(Map<String, Object> claims) {
    if (claims.containsKey(path)) {
      return claims.get(path);
    }
    List<String> parts = Arrays.asList(path.split("\\.", -1));
    Object value = claims;
    for (String part : parts) {
      value = value instanceof Map<?, ?> map ? map.get(part) : null;
    }
    return value;
  }

  private static java.util.function.Predicate<Object> is(Role role) {
    return name -> role.name().equals(name.toString().toUpperCase(Locale.ROOT));
  }
}
