package io.cloudpioneer.graphql.access;

import io.cloudpioneer.events.person.Actor;
import io.cloudpioneer.events.person.PersonId;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;

/**
 * An actor as the schema has it.
 *
 * @param label for people to read
 */
public record WhoActed(Kind kind, String id, String label) {
  /** The schema's ActorKind. */
  public enum Kind {
    PERSON,
    AGENT,
    PLATFORM
  }

  /** With a person's name, read in one batch with the others of the answer. */
  public static CompletableFuture<WhoActed> of(Actor actor, DataLoader<PersonId, Person> people) {
    return switch (actor) {
      case Actor.Person(var id) ->
          people
              .load(id)
              .thenApply(person -> new WhoActed(Kind.PERSON, id.toString(), label(person)));
      case Actor.Agent(var id) ->
          CompletableFuture.completedFuture(
              new WhoActed(Kind.AGENT, id.toString(), "Agent " + shortened(id.toString())));
      case Actor.Platform(var component) ->
          CompletableFuture.completedFuture(
              new WhoActed(Kind.PLATFORM, component, component.replace('-', ' ')));
    };
  }

  private static String label(Person person) {
    return person.name() == null ? "a forgotten person" : person.name();
  }

  /** The random end of a UUIDv7; its beginning is a time, alike for agents of one day. */
  private static String shortened(String uuid) {
    return uuid.substring(uuid.length() - 8);
  }
}
