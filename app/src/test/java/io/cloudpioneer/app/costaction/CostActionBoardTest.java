package io.cloudpioneer.app.costaction;

import static io.cloudpioneer.app.testing.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.resource.SomeHost;
import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.commands.costaction.CostActionCommand.CancelCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.ExpireCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.ReplanCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.StartCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.VerifyCostAction;
import io.cloudpioneer.commands.costaction.StepCommand.RecordOutcome;
import io.cloudpioneer.commands.costaction.StepCommand.StartStep;
import io.cloudpioneer.commands.costaction.StepOutcome.Drifted;
import io.cloudpioneer.commands.costaction.StepOutcome.Succeeded;
import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.events.costaction.CostActionId;
import io.cloudpioneer.events.costaction.Difference;
import io.cloudpioneer.events.costaction.Evidence;
import io.cloudpioneer.events.costaction.Measurement;
import io.cloudpioneer.events.person.Actor;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.Role;
import io.cloudpioneer.projections.costaction.CostActionEntry;
import io.cloudpioneer.projections.costaction.CostActionEntryKind;
import io.cloudpioneer.projections.costaction.CostActionFilter;
import io.cloudpioneer.projections.costaction.CostActionQueries;
import io.cloudpioneer.projections.costaction.CostActionStatus;
import io.cloudpioneer.projections.costaction.CostActionTimelines;
import io.cloudpioneer.projections.costaction.CostActionView;
import io.cloudpioneer.projections.costaction.StepProgress;
import io.cloudpioneer.projections.costaction.StepStatus;
import io.cloudpioneer.projections.query.PageRequest;
import io.cloudpioneer.projections.query.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A cost action whose target nobody watches: what an agent would say is said by the test. */
@IntegrationTest
class CostActionBoardTest {
  private static final PersonId ANNA = new PersonId(UUID.randomUUID());
  private static final AgentId AGENT = new AgentId(UUID.randomUUID());
  private static final Sender PEOPLE =
      new Sender(new Actor.Person(ANNA), Set.of(Role.OPERATOR, Role.APPROVER));
  private static final Sender PLATFORM = Sender.platform("test");
  private static final Visibility EVERYTHING = Visibility.everything();

  @Autowired CommandDispatch commands;
  @Autowired CostActionQueries actions;
  @Autowired CostActionTimelines timelines;

  private final SomeAction action = SomeAction.on(SomeHost.fresh(), ANNA);
  private final CostActionId id = action.id();
  private final Instant later = Instant.now().plusSeconds(600);

  @BeforeEach
  void propose() {
    commands.send(action.proposed(), PEOPLE, "test").join();
  }

  @Test
  void showsWhatIsPutBeforeThoseWhoDecide() {
    await(CostActionStatus.WAITING);

    CostActionView view = view();
    assertThat(view.proposal()).isEqualTo(action.proposal());
    assertThat(view.proposal().plan().hash()).isEqualTo(action.proposal().plan().hash());
    CostActionFilter ours =
        new CostActionFilter(
            CostActionStatus.UNDER_WAY, action.proposal().plan().resource(), null, "OLD reports");
    assertThat(actions.page(ours, new PageRequest(10, null), EVERYTHING).edges()).hasSize(1);
    assertThat(actions.count(ours, EVERYTHING)).isEqualTo(1);
    assertThat(actions.byId(id, Visibility.of(Set.of()))).isEmpty();
  }

  @Test
  void followsItToItsMeasuredEffect() {
    begin();
    send(new StartStep(id, 0, 1, AGENT, later));
    soon(() -> assertThat(step().status()).isEqualTo(StepStatus.RUNNING));
    send(new RecordOutcome(id, 0, 1, AGENT, new Succeeded("12 moved", Map.of()), Instant.now()));
    await(CostActionStatus.COMPLETED);
    Measurement measured =
        new Measurement(
            "old files", "1", 12, 0, new Evidence.Observation("directory.files", later));
    send(new VerifyCostAction(id, true, List.of(measured)));
    await(CostActionStatus.VERIFIED);

    assertThat(view().achieved()).isTrue();
    assertThat(view().measured()).containsExactly(measured);
    assertThat(view().approvals()).containsExactly(ANNA);
    assertThat(step().output()).isEqualTo("12 moved");
    assertThat(timeline())
        .extracting(CostActionEntry::kind)
        .containsExactly(
            CostActionEntryKind.PROPOSED,
            CostActionEntryKind.APPROVED,
            CostActionEntryKind.STARTED,
            CostActionEntryKind.STEP_STARTED,
            CostActionEntryKind.STEP_SUCCEEDED,
            CostActionEntryKind.COMPLETED,
            CostActionEntryKind.VERIFIED);
  }

  @Test
  void showsWhatDriftedAndForgetsApprovalsOfAPlanThatIsNoMore() {
    begin();
    drift();
    await(CostActionStatus.DRIFTED);
    assertThat(view().differences()).containsExactly(new Difference("directory.files", "12", "13"));
    assertThat(step().status()).isEqualTo(StepStatus.OUT_OF_DATE);

    List<Evidence> anew =
        List.of(
            new Evidence("old files", 13, "1", new Evidence.Observation("directory.files", later)));
    send(new ReplanCostAction(id, action.proposal().plan(), anew, later, null, Instant.now()));

    await(CostActionStatus.WAITING);
    assertThat(view().approvals()).isEmpty();
    assertThat(view().proposal().evidence()).isEqualTo(anew);
    assertThat(view().proposal().expiresAt()).isEqualTo(later);
  }

  @Test
  void isOverWhereNobodyPlansAnewAndNothingWasDone() {
    begin();
    drift();
    send(new ExpireCostAction(id, Instant.now()));

    await(CostActionStatus.EXPIRED);
  }

  @Test
  void followsItsUndoing() {
    begin();
    send(new StartStep(id, 0, 1, AGENT, later));
    commands.send(new CancelCostAction(id, ANNA, null), PEOPLE, "test").join();

    // The step's agent never came for it, so the remediation does the rest alone.
    await(CostActionStatus.COMPENSATED);
    assertThat(step().status()).isEqualTo(StepStatus.UNDONE);
    assertThat(timeline())
        .extracting(CostActionEntry::kind)
        .containsSubsequence(
            CostActionEntryKind.STEP_STARTED,
            CostActionEntryKind.CANCELLED,
            CostActionEntryKind.UNDO_STARTED,
            CostActionEntryKind.COMPENSATED);
  }

  private void begin() {
    commands.send(action.approved(ANNA), PEOPLE, "test").join();
    send(new StartCostAction(id, Instant.now()));
  }

  private void drift() {
    send(new StartStep(id, 0, 1, AGENT, later));
    Drifted drifted = new Drifted(List.of(new Difference("directory.files", "12", "13")));
    send(new RecordOutcome(id, 0, 1, AGENT, drifted, Instant.now()));
  }

  private void send(Object command) {
    commands.send(command, PLATFORM, "test").join();
  }

  private void await(CostActionStatus status) {
    soon(() -> assertThat(view().status()).isEqualTo(status));
  }

  private CostActionView view() {
    return actions.byId(id, EVERYTHING).orElseThrow();
  }

  private StepProgress step() {
    return StepProgress.of(action.proposal().plan(), timeline()).getFirst();
  }

  private List<CostActionEntry> timeline() {
    return timelines.of(List.of(id), EVERYTHING).getOrDefault(id, List.of());
  }
}
