package io.cloudpioneer.app.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.events.person.Role;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class RolesTest {
  private static final String ACKNOWLEDGE =
      "mutation($id: ID!) { acknowledgeAlert(input: { alertId: $id, occurrence: 1 }) }";

  @Autowired JdbcClient db;
  @LocalServerPort int port;

  @Test
  void letAViewerLook() {
    assertThat(
            signedIn(Role.VIEWER)
                .data("{ overview { resources } }")
                .path("overview")
                .isMissingNode())
        .isFalse();
  }

  @Test
  void letNobodyDecideWhoMayOnlyLook() {
    Map<String, Object> anAlert = Map.of("id", UUID.randomUUID());

    assertThat(signedIn(Role.VIEWER).refusal(ACKNOWLEDGE, anAlert)).isEqualTo("access.denied");
    assertThat(signedIn(Role.AUDITOR, Role.APPROVER).refusal(ACKNOWLEDGE, anAlert))
        .isEqualTo("access.denied");
  }

  @Test
  void keepTheInstallationForTheAdmin() {
    assertThat(signedIn(Role.OPERATOR).refusal("{ platform { version } }"))
        .isEqualTo("access.denied");
    assertThat(signedIn(Role.OPERATOR).refusal("mutation { inviteAgent { token } }"))
        .isEqualTo("access.denied");
    assertThat(
            signedIn(Role.ADMIN)
                .data("{ platform { version postgresql rawRetention } }")
                .path("platform")
                .path("postgresql")
                .asString())
        .startsWith("17");
  }

  @Test
  void giveNothingToWhoeverHasNone() {
    assertThat(signedIn().refusal("{ me { id } }")).isEqualTo("access.denied");
  }

  private Caller signedIn(Role... roles) {
    return new Caller(new Browser(port).signIn(new Users(db).with(roles), Users.PASSWORD));
  }
}
