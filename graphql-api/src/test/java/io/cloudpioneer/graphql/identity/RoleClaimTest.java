package io.cloudpioneer.graphql.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.events.person.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoleClaimTest {
  @Test
  void readsAList() {
    assertThat(new RoleClaim("roles").read(Map.of("roles", List.of("VIEWER", "operator"))))
        .containsExactlyInAnyOrder(Role.VIEWER, Role.OPERATOR);
  }

  @Test
  void readsWhereKeycloakPutsThem() {
    Map<String, Object> claims = Map.of("realm_access", Map.of("roles", List.of("admin", "other")));

    assertThat(new RoleClaim("realm_access.roles").read(claims)).containsExactly(Role.ADMIN);
  }

  @Test
  void readsAClaimWhoseNameIsAnAddress() {
    Map<String, Object> claims = Map.of("https://example.org/roles", List.of("auditor"));

    assertThat(new RoleClaim("https://example.org/roles").read(claims))
        .containsExactly(Role.AUDITOR);
  }

  @Test
  void makesNobodyAnAgentOrThePlatform() {
    assertThat(new RoleClaim("roles").read(Map.of("roles", List.of("AGENT", "PLATFORM"))))
        .isEmpty();
  }

  @Test
  void givesNothingToWhoeverHasNone() {
    assertThat(new RoleClaim("roles").read(Map.of("roles", "ADMIN"))).isEmpty();
    assertThat(new RoleClaim("a.b").read(Map.of("a", "text"))).isEmpty();
  }
}
