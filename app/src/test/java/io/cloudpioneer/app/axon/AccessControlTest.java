package io.cloudpioneer.app.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.commands.agent.AgentCommand.RevokeAgent;
import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.events.person.PersonId;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may have a command handled. */
class AccessControlTest {
  private static final Object ADMINS_ONLY =
      new RevokeAgent(new AgentId(UUID.randomUUID()), new PersonId(UUID.randomUUID()), null);

  @ParameterizedTest
  @ValueSource(strings = {"ADMIN", "VIEWER,ADMIN"})
  void letsOneOfTheRolesPass(String roles) throws Exception {
    assertThat(handled(ADMINS_ONLY, roles)).isEqualTo("handled");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "VIEWER", "OPERATOR,APPROVER,AUDITOR,AGENT,PLATFORM"})
  void deniesEveryOther(String roles) {
    assertThatThrownBy(() -> handled(ADMINS_ONLY, roles)).satisfies(AccessControlTest::isDenied);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ADMIN", "PLATFORM"})
  void deniesToEverybodyWhatPermitsNobody(String roles) {
    assertThatThrownBy(() -> handled("a command without rights", roles))
        .satisfies(AccessControlTest::isDenied);
  }

  private static void isDenied(Throwable thrown) {
    assertThat(thrown)
        .isInstanceOfSatisfying(
            Rejected.class,
            refusal -> assertThat(refusal.reason().code()).isEqualTo("access.denied"));
  }

  private static Object handled(Object command, String roles) throws Exception {
    InterceptorChain chain = () -> "handled";
    return new AccessControl()
        .handle(
            new DefaultUnitOfWork<>(
                new GenericCommandMessage<>(command, Map.of(Sender.ROLES, roles))),
            chain);
  }
}
