package io.cloudpioneer.events.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cloudpioneer.events.agent.AgentId;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActorTest {
  static Stream<Actor> actors() {
    return Stream.of(
        new Actor.Person(new PersonId(new UUID(1, 2))),
        new Actor.Agent(new AgentId(new UUID(3, 4))),
        new Actor.Platform("stream-processor"));
  }

  @ParameterizedTest
  @MethodSource("actors")
  void isReadFromItsText(Actor actor) {
    assertThat(Actor.parse(actor.toString())).isEqualTo(actor);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "robot:1", "person", "person:nobody", "agent:"})
  void refusesATextThatNamesNobody(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Actor.parse(text));
  }
}
