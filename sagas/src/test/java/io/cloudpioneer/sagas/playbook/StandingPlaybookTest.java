package io.cloudpioneer.sagas.playbook;

import static io.cloudpioneer.sagas.playbook.SomeRun.PLAYBOOK;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.events.costaction.ApprovalTerms;
import io.cloudpioneer.events.costaction.Risk;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.playbook.ApprovalMode;
import io.cloudpioneer.events.playbook.PlaybookDefinition;
import io.cloudpioneer.events.playbook.PlaybookEvent;
import io.cloudpioneer.events.playbook.PlaybookEvent.PlaybookChanged;
import io.cloudpioneer.events.playbook.PlaybookEvent.PlaybookDefined;
import io.cloudpioneer.events.playbook.PlaybookEvent.PlaybookDisabled;
import io.cloudpioneer.events.playbook.PlaybookEvent.PlaybookEnabled;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A playbook after some of its events. */
class StandingPlaybookTest {
  private static final PersonId ANNA = new PersonId(new UUID(0, 7));
  private static final PlaybookDefinition FIRST = SomeRun.definition();
  private static final PlaybookDefinition SECOND =
      SomeRun.definition(Risk.HIGH, new ApprovalMode.Always(new ApprovalTerms(2, false)));
  private static final List<PlaybookEvent> STORY =
      List.of(
          new PlaybookDefined(PLAYBOOK, 1, FIRST, ANNA),
          new PlaybookDisabled(PLAYBOOK, 2, ANNA),
          new PlaybookChanged(PLAYBOOK, 3, SECOND, ANNA),
          new PlaybookEnabled(PLAYBOOK, 4, ANNA));

  @Test
  void readsInEachVersionAsItDidThen() {
    assertThat(StandingPlaybook.at(1, STORY))
        .contains(new StandingPlaybook(PLAYBOOK, 1, true, FIRST));
    assertThat(StandingPlaybook.at(2, STORY))
        .contains(new StandingPlaybook(PLAYBOOK, 2, false, FIRST));
    assertThat(StandingPlaybook.at(4, STORY))
        .contains(new StandingPlaybook(PLAYBOOK, 4, true, SECOND));
  }

  @Test
  void staysSwitchedOffWhereItIsChanged() {
    assertThat(StandingPlaybook.at(3, STORY))
        .contains(new StandingPlaybook(PLAYBOOK, 3, false, SECOND));
  }

  @Test
  void isNothingBeforeItIsDefined() {
    assertThat(StandingPlaybook.at(0, STORY)).isEmpty();
  }
}
