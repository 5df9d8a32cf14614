package io.cloudpioneer.graphql.access;

import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.graphql.identity.CurrentPerson;
import io.cloudpioneer.graphql.identity.People;
import java.util.Set;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The person asking. */
@Controller
class AccessController {
  private final People people;

  AccessController(People people) {
    this.people = people;
  }

  @QueryMapping
  Person me(@ContextValue CurrentPerson person) {
    PersonId id = person.id();
    return Person.of(id, people.find(Set.of(id)).get(id), person.roles());
  }
}
