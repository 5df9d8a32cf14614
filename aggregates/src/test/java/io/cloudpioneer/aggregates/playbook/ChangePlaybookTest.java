package io.cloudpioneer.aggregates.playbook;

import static io.cloudpioneer.aggregates.playbook.PlaybookStory.DEFINED;
import static io.cloudpioneer.aggregates.playbook.PlaybookStory.OPERATOR;
import static io.cloudpioneer.aggregates.playbook.PlaybookStory.PLAYBOOK;
import static io.cloudpioneer.aggregates.playbook.PlaybookStory.PRUNING;
import static io.cloudpioneer.aggregates.playbook.PlaybookStory.PRUNING_MORE;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.playbook.PlaybookCommand.ChangePlaybook;
import io.cloudpioneer.commands.playbook.PlaybookCommand.DefinePlaybook;
import io.cloudpioneer.commands.playbook.PlaybookCommand.DisablePlaybook;
import io.cloudpioneer.commands.playbook.PlaybookCommand.EnablePlaybook;
import io.cloudpioneer.events.playbook.PlaybookEvent.PlaybookChanged;
import io.cloudpioneer.events.playbook.PlaybookEvent.PlaybookDisabled;
import io.cloudpioneer.events.playbook.PlaybookEvent.PlaybookEnabled;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ChangePlaybookTest {
  private final FixtureConfiguration<Playbook> fixture = PlaybookStory.fixture();

  @Test
  void startsWithItsDefinition() {
    fixture
        .givenNoPriorActivity()
        .when(new DefinePlaybook(PLAYBOOK, PRUNING, OPERATOR))
        .expectEvents(DEFINED);
    fixture.given(DEFINED).when(new DefinePlaybook(PLAYBOOK, PRUNING, OPERATOR)).expectNoEvents();
  }

  @Test
  void givesThePlaybookItsNextVersion() {
    fixture
        .given(DEFINED)
        .when(new ChangePlaybook(PLAYBOOK, 1, PRUNING_MORE, OPERATOR))
        .expectEvents(new PlaybookChanged(PLAYBOOK, 2, PRUNING_MORE, OPERATOR));
  }

  @Test
  void refusesWhereANewerVersionWasNotSeen() {
    fixture
        .given(DEFINED, new PlaybookChanged(PLAYBOOK, 2, PRUNING_MORE, OPERATOR))
        .when(new ChangePlaybook(PLAYBOOK, 1, PRUNING, OPERATOR))
        .expectExceptionDetails(
            new Rejected.Reason(
                "playbook.newer-version",
                "The playbook has been changed since: look at version 2 first"));
  }

  @Test
  void switchesItOffAndOn() {
    PlaybookDisabled disabled = new PlaybookDisabled(PLAYBOOK, 2, OPERATOR);
    fixture.given(DEFINED).when(new DisablePlaybook(PLAYBOOK, 1, OPERATOR)).expectEvents(disabled);
    fixture
        .given(DEFINED, disabled)
        .when(new EnablePlaybook(PLAYBOOK, 2, OPERATOR))
        .expectEvents(new PlaybookEnabled(PLAYBOOK, 3, OPERATOR));
  }

  @Test
  void refusesAnUnknownPlaybook() {
    fixture
        .givenNoPriorActivity()
        .when(new ChangePlaybook(PLAYBOOK, 1, PRUNING, OPERATOR))
        .expectExceptionDetails(
            new Rejected.Reason("playbook.unknown", "There is no such playbook"));
  }
}
