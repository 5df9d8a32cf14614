package io.cloudpioneer.graphql.provider;

import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.PersonalRecords;
import io.cloudpioneer.events.person.Role;
import io.cloudpioneer.graphql.identity.KnownIssuer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The users of the embedded provider; also usable without Spring, to reset a lost password. */
public final class LocalUsers implements UserDetailsService, PersonalRecords {
  /** The user made at the first start. */
  public static final String ADMIN = "admin";

  private static final Set<Role> ALL_ROLES =
      EnumSet.of(Role.VIEWER, Role.OPERATOR, Role.APPROVER, Role.AUDITOR, Role.ADMIN);

  private final JdbcClient db;
  private final Clock clock;
  private final PasswordEncoder hashes = PasswordEncoderFactories.createDelegatingPasswordEncoder();

  public LocalUsers(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  @Override
  public LocalUser loadUserByUsername(String username) {
    return db.sql(
            "select subject, username, password, roles from local_user where username = :name")
        .param("name", username.toLowerCase(Locale.ROOT))
        .query((row, _) -> user(row))
        .optional()
        .orElseThrow(() -> UsernameNotFoundException.fromUsername(username));
  }

  /** Makes the admin where there is no user at all; the password is in nobody's hands but yours. */
  public Optional<GeneratedPassword> createFirstAdmin() {
    GeneratedPassword password = GeneratedPassword.random(ADMIN);
    int made =
        db.sql(
                """
                insert into local_user (subject, username, password, roles, changed_at)
                select :subject, :username, :password, :roles, :now
                where not exists (select from local_user)
                on conflict do nothing
                """)
            .param("subject", UUID.randomUUID())
            .param("username", password.username())
            .param("password", hashes.encode(password.text()))
            .param("roles", ALL_ROLES.stream().map(Role::name).toArray(String[]::new))
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .update();
    return made == 1 ? Optional.of(password) : Optional.empty();
  }

  /** Gives the admin a new password; made anew where there is none. */
  public GeneratedPassword resetAdmin() {
    return createFirstAdmin().orElseGet(this::replaceAdminsPassword);
  }

  private GeneratedPassword replaceAdminsPassword() {
    GeneratedPassword password = GeneratedPassword.random(ADMIN);
    int changed =
        db.sql(
                "update local_user set password = :password, changed_at = :now where username = :name")
            .param("password", hashes.encode(password.text()))
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("name", ADMIN)
            .update();
    if (changed == 0) {
      throw new IllegalStateException("There are users, but none is called " + ADMIN);
    }
    return password;
  }

  /** Whether there is a user of this subject still. */
  boolean has(String subject) {
    return db.sql("select exists (select from local_user where subject::text = :subject)")
        .param("subject", subject)
        .query(Boolean.class)
        .single();
  }

  @Override
  public void forget(PersonId person) {
    db.sql(
            """
            delete from local_user where subject::text =
              (select subject from person where person_id = :person and issuer = :issuer)\
            """)
        .param("person", person.value())
        .param("issuer", KnownIssuer.EMBEDDED)
        .update();
  }

  PasswordEncoder hashes() {
    return hashes;
  }

  private static LocalUser user(ResultSet row) throws SQLException {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    Arrays.stream((String[]) row.getArray("roles").getArray())
        .map(Role::valueOf)
        .forEach(roles::add);
    return new LocalUser(
        row.getObject("subject", UUID.class),
        row.getString("username"),
        row.getString("password"),
        roles);
  }
}
