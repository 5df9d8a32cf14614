package io.cloudpioneer.commands.access;

import io.cloudpioneer.events.person.Actor;
import io.cloudpioneer.events.person.Role;
import java.util.Set;

/** Who sends a command, and with which rights; travels as the command's metadata. */
public record Sender(Actor actor, Set<Role> roles) {
  /**
   * The metadata key of a sender's roles, comma-separated. Rights are held when asking, so no event
   * keeps them.
   */
  public static final String ROLES = "roles";

  public Sender {
    roles = Set.copyOf(roles);
  }

  /** A component of the platform itself, such as {@code stream-processor}. */
  public static Sender platform(String component) {
    return new Sender(new Actor.Platform(component), Set.of(Role.PLATFORM));
  }
}
