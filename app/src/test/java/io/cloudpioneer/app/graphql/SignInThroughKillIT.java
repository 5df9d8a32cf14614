package io.cloudpioneer.app.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.CloudPioneer;
import io.cloudpioneer.app.embedded.OwnDatabase;
import io.cloudpioneer.app.testing.FreePorts;
import io.cloudpioneer.app.testing.Installation;
import io.cloudpioneer.app.testing.PlatformProcess;
import io.cloudpioneer.events.person.Role;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** kill -9 of the platform: who was signed in still is, and what was signed still counts. */
class SignInThroughKillIT {
  private static final String WHO_AM_I = "{ me { id } }";

  private final Path data = Path.of("target/integration/killed-sign-in").toAbsolutePath();
  private final List<String> properties = FreePorts.properties();
  private final Browser browser = new Browser(port());

  @Test
  void outlivesThePlatform() throws Exception {
    JsonNode before;
    String token;
    try (PlatformProcess platform = start()) {
      browser.signIn(newUser(), Users.PASSWORD);
      before = new Caller(browser).data(WHO_AM_I);
      token = AccessTokens.of(browser).path("access_token").asString();
      platform.kill();
    }
    try (PlatformProcess _ = start()) {
      assertThat(new Caller(browser).data(WHO_AM_I)).isEqualTo(before);
      assertThat(browser.open("/alerts").uri().getPath()).isEqualTo("/alerts");
      assertThat(askByToken(token)).contains(before.path("me").path("id").asString());
    }
  }

  private PlatformProcess start() {
    return PlatformProcess.start(CloudPioneer.class, data, properties);
  }

  private String newUser() {
    return OwnDatabase.use(
        Installation.in(data),
        database -> new Users(JdbcClient.create(database)).with(Role.VIEWER));
  }

  private String askByToken(String token) {
    Browser script = new Browser(port());
    return script
        .send(
            script
                .jsonRequest("/graphql", "{\"query\":\"%s\"}".formatted(WHO_AM_I))
                .header("Authorization", "Bearer " + token)
                .build())
        .body();
  }

  private int port() {
    return properties.stream()
        .filter(property -> property.startsWith("--server.port="))
        .map(property -> Integer.parseInt(property.substring("--server.port=".length())))
        .findFirst()
        .orElseThrow();
  }
}
