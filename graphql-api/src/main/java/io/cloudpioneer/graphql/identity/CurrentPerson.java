package io.cloudpioneer.graphql.identity;

import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.events.person.Actor;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.Role;
import io.cloudpioneer.projections.query.Visibility;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking, with which rights; in the context of every GraphQL request.
 *
 * @param session the session they came in by; null where they brought an access token
 * @param until when that token is over; null where they came in by a session
 */
public record CurrentPerson(
    PersonId id,
    Set<Role> roles,
    Visibility visibility,
    @Nullable String session,
    @Nullable Instant until) {
  /** Where the context holds it; also the name that a controller's parameter has to have. */
  public static final String KEY = "person";

  public CurrentPerson {
    roles = Set.copyOf(roles);
  }

  /** As the sender of a command. */
  public Sender sender() {
    return new Sender(new Actor.Person(id), roles);
  }

  public boolean hasAny(Role... wanted) {
    return Set.of(wanted).stream().anyMatch(roles::contains);
  }
}
