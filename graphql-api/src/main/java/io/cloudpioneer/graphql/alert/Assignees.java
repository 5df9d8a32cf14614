package io.cloudpioneer.graphql.alert;

import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.Role;
import io.cloudpioneer.graphql.access.Person;
import io.cloudpioneer.graphql.gateway.Ids;
import io.cloudpioneer.graphql.identity.People;
import io.cloudpioneer.graphql.refusal.Refusal;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who can be made to look after an alert: those who may decide about it. */
@Component
class Assignees {
  private static final Set<Role> MAY_DECIDE = Set.of(Role.OPERATOR, Role.ADMIN);
  private static final int MOST = 200;

  private final People people;

  Assignees(People people) {
    this.people = people;
  }

  /** By name; those without one, who are forgotten or were never named, are left out. */
  List<Person> all() {
    return people.having(MAY_DECIDE, MOST).stream()
        .filter(person -> person.name() != null)
        .map(Person::of)
        .sorted(Comparator.comparing(person -> String.valueOf(person.name())))
        .toList();
  }

  /** The person of this id, or a refusal where they may not decide about alerts. */
  PersonId require(String id) {
    PersonId person = Ids.person(id);
    People.Person known = people.find(Set.of(person)).get(person);
    if (known == null || Collections.disjoint(known.roles(), MAY_DECIDE)) {
      throw Refusal.because(
          "input.person", "Nobody of this id may look after alerts: choose one of `assignees`");
    }
    return person;
  }
}
