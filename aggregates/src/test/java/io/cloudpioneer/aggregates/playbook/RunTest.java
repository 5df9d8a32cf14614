package io.cloudpioneer.aggregates.playbook;

import static io.cloudpioneer.aggregates.playbook.PlaybookStory.DEFINED;
import static io.cloudpioneer.aggregates.playbook.PlaybookStory.OPERATOR;
import static io.cloudpioneer.aggregates.playbook.PlaybookStory.PLAYBOOK;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.playbook.PlaybookCommand.RequireRunnable;
import io.cloudpioneer.commands.playbook.RunCommand.EndRun;
import io.cloudpioneer.commands.playbook.RunCommand.RecordCheck;
import io.cloudpioneer.commands.playbook.RunCommand.RecordRehearsal;
import io.cloudpioneer.commands.playbook.RunCommand.RefuseRun;
import io.cloudpioneer.commands.playbook.RunCommand.SetOffRun;
import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.playbook.PlaybookEvent.PlaybookDisabled;
import io.cloudpioneer.events.playbook.RunCause.ByPerson;
import io.cloudpioneer.events.playbook.RunEvent.RunEnded;
import io.cloudpioneer.events.playbook.RunEvent.RunRefused;
import io.cloudpioneer.events.playbook.RunEvent.RunRehearsed;
import io.cloudpioneer.events.playbook.RunEvent.RunSetOff;
import io.cloudpioneer.events.playbook.RunEvent.Verdict;
import io.cloudpioneer.events.playbook.RunId;
import io.cloudpioneer.events.playbook.RunOutcome;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.events.resource.Scope;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

/** One setting off of a playbook. */
class RunTest {
  private static final AlertId ALERT = new AlertId(new UUID(0, 7));
  private static final RunId RUN = RunId.of(PLAYBOOK, ALERT, 1);
  private static final ResourceId HOST = new ResourceId(new UUID(0, 8));
  private static final Scope SCOPE = new Scope("on_premises", "default", "default");
  private static final SetOffRun SET_OFF =
      new SetOffRun(RUN, PLAYBOOK, 1, new ByPerson(OPERATOR), HOST, SCOPE, Map.of());
  private static final RunSetOff IS_SET_OFF =
      new RunSetOff(RUN, PLAYBOOK, 1, new ByPerson(OPERATOR), HOST, SCOPE, Map.of());
  private static final RefuseRun REFUSE = new RefuseRun(RUN, "agent.no-answer", "No answer");
  private static final RunRefused REFUSED = new RunRefused(RUN, "agent.no-answer", "No answer");

  private final FixtureConfiguration<Run> fixture = new AggregateTestFixture<>(Run.class);

  @Test
  void happensOnceHoweverOftenItsCauseIsTold() {
    fixture.givenNoPriorActivity().when(SET_OFF).expectEvents(IS_SET_OFF);
    fixture.given(IS_SET_OFF).when(SET_OFF).expectNoEvents();
    fixture.given(IS_SET_OFF, REFUSED).when(SET_OFF).expectNoEvents();
  }

  @Test
  void isNamedByItsCause() {
    assertThat(RunId.of(PLAYBOOK, ALERT, 1)).isEqualTo(RUN);
    assertThat(RunId.of(PLAYBOOK, ALERT, 2)).isNotEqualTo(RUN);
  }

  @Test
  void isRefusedOnceAndForAll() {
    fixture.given(IS_SET_OFF).when(REFUSE).expectEvents(REFUSED);
    fixture.given(IS_SET_OFF, REFUSED).when(REFUSE).expectNoEvents();
    fixture.given(IS_SET_OFF, new RunRehearsed(RUN, List.of())).when(REFUSE).expectNoEvents();
  }

  @Test
  void tellsWhatItWouldDo() {
    fixture
        .given(IS_SET_OFF)
        .when(new RecordRehearsal(RUN, List.of("prune: Would move 12 files")))
        .expectEvents(new RunRehearsed(RUN, List.of("prune: Would move 12 files")));
  }

  @Test
  void endsOnlyAfterItWasProposed() {
    fixture.given(IS_SET_OFF).when(new EndRun(RUN, RunOutcome.SUCCEEDED)).expectNoEvents();
  }

  @Test
  void isCheckedOnlyOnceItHasEnded() {
    RecordCheck check = new RecordCheck(RUN, Verdict.NOT_MEASURED, null, null);
    fixture.given(IS_SET_OFF).when(check).expectNoEvents();
    fixture
        .given(IS_SET_OFF, new RunEnded(RUN, RunOutcome.SUCCEEDED))
        .when(check)
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void isKnownOnlyOnceItWasSetOff() {
    fixture
        .givenNoPriorActivity()
        .when(REFUSE)
        .expectExceptionDetails(new Rejected.Reason("run.unknown", "Nothing has set this off"));
  }

  @Test
  void isOfAPlaybookThatIsSwitchedOnInTheVersionThatWasSeen() {
    FixtureConfiguration<Playbook> playbook = PlaybookStory.fixture();
    playbook
        .given(DEFINED)
        .when(new RequireRunnable(PLAYBOOK, 1))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
    playbook
        .given(DEFINED, new PlaybookDisabled(PLAYBOOK, 2, OPERATOR))
        .when(new RequireRunnable(PLAYBOOK, 2))
        .expectExceptionDetails(
            new Rejected.Reason(
                "playbook.disabled", "The playbook is switched off: switch it on to run it"));
    playbook
        .given(DEFINED, new PlaybookDisabled(PLAYBOOK, 2, OPERATOR))
        .when(new RequireRunnable(PLAYBOOK, 1))
        .expectExceptionDetails(
            new Rejected.Reason(
                "playbook.newer-version",
                "The playbook has been changed since: look at version 2 first"));
  }
}
