package io.cloudpioneer.commands.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.events.person.Actor;
import io.cloudpioneer.events.person.Role;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SenderTest {
  @Test
  void ofThePlatformHasItsRoleOnly() {
    assertThat(Sender.platform("stream-processor").roles()).containsExactly(Role.PLATFORM);
    assertThat(Sender.platform("stream-processor").actor())
        .hasToString("platform:stream-processor");
  }

  @Test
  void keepsTheRolesItHadWhenAsking() {
    Set<Role> roles = EnumSet.of(Role.VIEWER);
    Sender sender = new Sender(new Actor.Platform("test"), roles);

    roles.add(Role.ADMIN);

    assertThat(sender.roles()).containsExactly(Role.VIEWER);
  }
}
