package io.cloudpioneer.events.person;

import io.cloudpioneer.events.agent.AgentId;

/**
 * Who caused a command, as the metadata of its events says it: {@code person:…}, {@code agent:…} or
 * {@code platform:…}.
 */
public sealed interface Actor {
  record Person(PersonId id) implements Actor {
    @Override
    public String toString() {
      return "person:" + id;
    }
  }

  record Agent(AgentId id) implements Actor {
    @Override
    public String toString() {
      return "agent:" + id;
    }
  }

  /** A component of the platform, such as {@code stream-processor}. */
  record Platform(String component) implements Actor {
    @Override
    public String toString() {
      return "platform:" + component;
    }
  }

  /**
   * Reads what {@code toString()} wrote.
   *
   * @throws IllegalArgumentException where the text names no kind of actor
   */
  static Actor parse(String text) {
    int colon = text.indexOf(':');
    String kind = colon < 0 ? text : text.substring(0, colon);
    String name = text.substring(colon + 1);
    return switch (kind) {
      case "person" -> new Person(PersonId.parse(name));
      case "agent" -> new Agent(AgentId.parse(name));
      case "platform" -> new Platform(name);
      default ->
          throw new IllegalArgumentException(
              "'%s' names no actor: person:, agent: or platform:".formatted(text));
    };
  }
}
