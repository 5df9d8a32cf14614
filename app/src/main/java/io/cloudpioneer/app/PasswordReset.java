package io.cloudpioneer.app;

import io.cloudpioneer.app.embedded.OwnDatabase;
import io.cloudpioneer.graphql.provider.LocalUsers;
import java.time.Clock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives the admin of the embedded OpenID provider a new password, whether the platform runs or not.
 */
@SpringBootConfiguration
public class PasswordReset {
  @SuppressWarnings("SystemOut") // The password is for the one who asked, and for no log.
  public static void main(String[] arguments) {
    try (var context =
        new SpringApplicationBuilder(PasswordReset.class)
            .web(WebApplicationType.NONE)
            .run(arguments)) {
      var password =
          OwnDatabase.use(
              context.getEnvironment(),
              database ->
                  new LocalUsers(JdbcClient.create(database), Clock.systemUTC()).resetAdmin());
      System.out.println(password.username() + " " + password.text());
    }
  }
}
