package io.cloudpioneer.graphql.identity;

import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.PersonalRecords;
import io.cloudpioneer.events.person.PersonalTexts;
import io.cloudpioneer.events.person.Role;
import io.cloudpioneer.events.person.SealedText;
import io.cloudpioneer.projections.query.Columns;
import io.cloudpioneer.projections.query.Conditions;
import io.cloudpioneer.projections.query.KeyType;
import io.cloudpioneer.projections.query.Ordering;
import io.cloudpioneer.projections.query.Ordering.Key;
import io.cloudpioneer.projections.query.Page;
import io.cloudpioneer.projections.query.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ties an issuer's subjects to the random ids that events hold; the only place that can. */
public class People implements PersonalRecords {
  /** Whose people are known by nothing but the address that letters reach them at. */
  public static final String MAIL = "mailto";

  private static final Ordering SEEN_LAST_FIRST =
      Ordering.ascending(
              "people", new Key("seen_at", KeyType.MOMENT), new Key("person_id", KeyType.ID))
          .reversed();

  private final JdbcClient db;
  private final PersonalTexts texts;
  private final Clock clock;
  private final Map<String, String> issuers;

  People(JdbcClient db, PersonalTexts texts, Clock clock, List<KnownIssuer> issuers) {
    this.db = db;
    this.texts = texts;
    this.clock = clock;
    this.issuers =
        issuers.stream().collect(Collectors.toMap(KnownIssuer::address, KnownIssuer::name));
  }

  /** The person's id, made at their first visit; their name and roles are kept as they are now. */
  PersonId welcome(String issuer, String subject, @Nullable String name, Set<Role> roles) {
    PersonId person = idOf(issuer, subject, roles);
    if (name != null) {
      db.sql("update person set name_ciphertext = :name where person_id = :person")
          .param("name", texts.seal(person, name).ciphertext())
          .param("person", person.value())
          .update();
    }
    return person;
  }

  /** The person's id, made at their first visit. */
  PersonId idOf(String issuer, String subject, Set<Role> roles) {
    UUID id =
        db.sql(
                """
                insert into person (person_id, issuer, subject, roles, seen_at)
                values (:id, :issuer, :subject, :roles, :now)
                on conflict (issuer, subject) do update set roles = excluded.roles, seen_at = excluded.seen_at
                returning person_id
                """)
            .param("id", UUID.randomUUID())
            .param("issuer", issuers.getOrDefault(issuer, issuer))
            .param("subject", subject)
            .param("roles", roles.stream().map(Role::name).sorted().toArray(String[]::new))
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .query(UUID.class)
            .single();
    return new PersonId(id);
  }

  /** Whoever letters to this address reach; they are a person of their own, without any role. */
  public PersonId reachedAt(String address) {
    return welcome(MAIL, address.toLowerCase(Locale.ROOT), address, Set.of());
  }

  /** Everybody who is known here, the ones seen last first. */
  public Page<Acquaintance> page(PageRequest request) {
    return SEEN_LAST_FIRST.page(
        db,
        "person",
        new Conditions(),
        request,
        (row, _) ->
            new Acquaintance(person(row), row.getString("issuer"), Columns.moment(row, "seen_at")));
  }

  /** How many all the pages have. */
  public int count() {
    return db.sql("select count(*)::integer from person").query(Integer.class).single();
  }

  @Override
  public void forget(PersonId person) {
    db.sql("delete from person where person_id = ?").param(person.value()).update();
  }

  /** Those of them who are known here; one query for all. */
  public Map<PersonId, Person> find(Collection<PersonId> ids) {
    return db
        .sql("select person_id, name_ciphertext, roles from person where person_id = any(:ids)")
        .param("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new))
        .query((row, _) -> person(row))
        .list()
        .stream()
        .collect(Collectors.toMap(Person::id, person -> person));
  }

  /** Those who have one of the roles, at most so many, the ones seen last. */
  public List<Person> having(Set<Role> roles, int most) {
    return db.sql(
            """
            select person_id, name_ciphertext, roles from person
            where roles && cast(:roles as text[]) order by seen_at desc limit :most\
            """)
        .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
        .param("most", most)
        .query((row, _) -> person(row))
        .list();
  }

  private Person person(ResultSet row) throws SQLException {
    PersonId id = new PersonId(row.getObject("person_id", UUID.class));
    String ciphertext = row.getString("name_ciphertext");
    Set<Role> roles = EnumSet.noneOf(Role.class);
    Arrays.stream((String[]) row.getArray("roles").getArray())
        .map(Role::valueOf)
        .forEach(roles::add);
    String name =
        ciphertext == null ? null : texts.open(new SealedText(id, ciphertext)).orElse(null);
    return new Person(id, name, roles);
  }

  /**
   * A person as this installation knows them.
   *
   * @param name null where the provider gave none, or once they are forgotten
   */
  public record Person(PersonId id, @Nullable String name, Set<Role> roles) {}

  /**
   * Somebody known here, and how.
   *
   * @param issuer who vouches for them, or {@link #MAIL}
   * @param seenAt when they last signed in, or were last written into an escalation
   */
  public record Acquaintance(Person person, String issuer, Instant seenAt) {}
}
