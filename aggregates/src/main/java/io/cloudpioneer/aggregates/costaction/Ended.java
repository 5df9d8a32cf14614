package io.cloudpioneer.aggregates.costaction;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.costaction.CostActionCommand.ApproveCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.CancelCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.RejectCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.VerifyCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.WithdrawCostAction;
import io.cloudpioneer.commands.costaction.StepCommand.RecordCompensation;
import io.cloudpioneer.commands.costaction.StepCommand.RecordOutcome;
import io.cloudpioneer.events.costaction.CostActionEvent;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionVerified;
import java.util.List;
import java.util.Locale;

/** Over. Saying again what made it so changes nothing. */
record Ended(How how) implements CostActionState {
  enum How {
    REJECTED,
    WITHDRAWN,
    EXPIRED,
    COMPLETED,
    VERIFIED,
    COMPENSATED,
    FAILED
  }

  @Override
  public List<CostActionEvent> decide(ApproveCostAction command) {
    throw over();
  }

  @Override
  public List<CostActionEvent> decide(RejectCostAction command) {
    return unless(How.REJECTED);
  }

  @Override
  public List<CostActionEvent> decide(WithdrawCostAction command) {
    return unless(How.WITHDRAWN);
  }

  @Override
  public List<CostActionEvent> decide(CancelCostAction command) {
    return unless(How.COMPENSATED);
  }

  private List<CostActionEvent> unless(How asked) {
    if (how != asked) {
      throw over();
    }
    return List.of();
  }

  private Rejected over() {
    return Rejected.because(
        how == How.EXPIRED ? "action.expired" : "action.over",
        "The action is over: it is " + how.name().toLowerCase(Locale.ROOT));
  }

  @Override
  public List<CostActionEvent> decide(VerifyCostAction command) {
    return switch (how) {
      case COMPLETED ->
          List.of(
              new CostActionVerified(command.actionId(), command.achieved(), command.measured()));
      case VERIFIED -> List.of();
      case REJECTED, WITHDRAWN, EXPIRED, COMPENSATED, FAILED ->
          CostActionState.super.decide(command);
    };
  }

  @Override
  public List<CostActionEvent> decide(RecordOutcome command) {
    return List.of();
  }

  @Override
  public List<CostActionEvent> decide(RecordCompensation command) {
    return List.of();
  }

  @Override
  public CostActionState after(CostActionEvent event) {
    return switch (event) {
      case CostActionVerified _ -> new Ended(How.VERIFIED);
      default -> throw impossible(event);
    };
  }
}
