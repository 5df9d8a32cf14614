package io.cloudpioneer.app.graphql;

import io.cloudpioneer.events.person.Role;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/** Users of the embedded provider, made for one test. */
final class Users {
  static final String PASSWORD = "correct horse battery staple";

  private final JdbcClient db;

  Users(JdbcClient db) {
    this.db = db;
  }

  /** A new user with these roles; returns the name. */
  String with(Role... roles) {
    String username = "user-" + UUID.randomUUID();
    db.sql(
            """
            insert into local_user (subject, username, password, roles, changed_at)
            values (:subject, :username, :password, :roles, :now)
            """)
        .param("subject", UUID.randomUUID())
        .param("username", username)
        .param(
            "password", PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(PASSWORD))
        .param("roles", Arrays.stream(roles).map(Role::name).toArray(String[]::new))
        .param("now", OffsetDateTime.now(ZoneOffset.UTC))
        .update();
    return username;
  }

  /** What the provider's tokens name a user by. */
  String subjectOf(String username) {
    return db.sql("select subject from local_user where username = ?")
        .param(username)
        .query(UUID.class)
        .single()
        .toString();
  }
}
