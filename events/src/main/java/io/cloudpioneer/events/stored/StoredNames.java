package io.cloudpioneer.events.stored;

import static java.util.Map.entry;

import io.cloudpioneer.events.agent.AgentEvent;
import io.cloudpioneer.events.alert.AlertEvent;
import io.cloudpioneer.events.alert.AlertRuleEvent;
import io.cloudpioneer.events.alert.EscalationPolicyEvent;
import io.cloudpioneer.events.costaction.CostActionEvent;
import io.cloudpioneer.events.costaction.StepEvent;
import io.cloudpioneer.events.costaction.TargetEvent;
import io.cloudpioneer.events.job.JobEvent;
import io.cloudpioneer.events.person.PersonEvent;
import io.cloudpioneer.events.platform.DeadLetterEvent;
import io.cloudpioneer.events.playbook.PlaceEvent;
import io.cloudpioneer.events.playbook.PlaybookEvent;
import io.cloudpioneer.events.playbook.RunEvent;
import io.cloudpioneer.events.resource.ResourceEvent;
import io.cloudpioneer.events.silence.SilenceEvent;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Ties each stored event's name to its record. The name is what the event store holds for ever; a
 * class may be renamed or moved, its entry here may not change.
 */
public final class StoredNames {
  private static final Map<String, Class<?>> CLASSES =
      Map.ofEntries(
          entry("resource.discovered", ResourceEvent.ResourceDiscovered.class),
          entry("resource.changed", ResourceEvent.ResourceChanged.class),
          entry("resource.vanished", ResourceEvent.ResourceVanished.class),
          entry("resource.returned", ResourceEvent.ResourceReturned.class),
          entry("resource.seen-earlier", ResourceEvent.ResourceSeenEarlier.class),
          entry("alert.raised", AlertEvent.AlertRaised.class),
          entry("alert.acknowledged", AlertEvent.AlertAcknowledged.class),
          entry("alert.resolved", AlertEvent.AlertResolved.class),
          entry("alert.reopened", AlertEvent.AlertReopened.class),
          entry("alert.notified", AlertEvent.AlertNotified.class),
          entry("alert.assigned", AlertEvent.AlertAssigned.class),
          entry("alert.unassigned", AlertEvent.AlertUnassigned.class),
          entry("alert.commented", AlertEvent.AlertCommented.class),
          entry("alert.snoozed", AlertEvent.AlertSnoozed.class),
          entry("alert.unsnoozed", AlertEvent.AlertUnsnoozed.class),
          entry("alert.flapping", AlertEvent.AlertFlapping.class),
          entry("alert.calmed", AlertEvent.AlertCalmed.class),
          entry("alert.silenced", AlertEvent.AlertSilenced.class),
          entry("alert.unsilenced", AlertEvent.AlertUnsilenced.class),
          entry("silence.created", SilenceEvent.SilenceCreated.class),
          entry("silence.changed", SilenceEvent.SilenceChanged.class),
          entry("silence.expired", SilenceEvent.SilenceExpired.class),
          entry("alert-rule.defined", AlertRuleEvent.AlertRuleDefined.class),
          entry("alert-rule.changed", AlertRuleEvent.AlertRuleChanged.class),
          entry("alert-rule.disabled", AlertRuleEvent.AlertRuleDisabled.class),
          entry("alert-rule.enabled", AlertRuleEvent.AlertRuleEnabled.class),
          entry("escalation-policy.defined", EscalationPolicyEvent.EscalationPolicyDefined.class),
          entry("escalation-policy.changed", EscalationPolicyEvent.EscalationPolicyChanged.class),
          entry("agent.invited", AgentEvent.AgentInvited.class),
          entry("agent.enrolled", AgentEvent.AgentEnrolled.class),
          entry("agent.certificate-renewed", AgentEvent.AgentCertificateRenewed.class),
          entry("agent.revoked", AgentEvent.AgentRevoked.class),
          entry("dead-letter.discarded", DeadLetterEvent.DeadLetterDiscarded.class),
          entry("person.forgotten", PersonEvent.PersonForgotten.class),
          entry("person.erased", PersonEvent.PersonErased.class),
          entry("cost-action.proposed", CostActionEvent.CostActionProposed.class),
          entry("cost-action.approval-given", CostActionEvent.CostActionApprovalGiven.class),
          entry(
              "cost-action.approved-by-playbook",
              CostActionEvent.CostActionApprovedByPlaybook.class),
          entry("cost-action.rejected", CostActionEvent.CostActionRejected.class),
          entry("cost-action.withdrawn", CostActionEvent.CostActionWithdrawn.class),
          entry("cost-action.expired", CostActionEvent.CostActionExpired.class),
          entry("cost-action.scheduled", CostActionEvent.CostActionScheduled.class),
          entry("cost-action.started", CostActionEvent.CostActionStarted.class),
          entry("cost-action.drifted", CostActionEvent.CostActionDrifted.class),
          entry("cost-action.replanned", CostActionEvent.CostActionReplanned.class),
          entry("cost-action.cancelled", CostActionEvent.CostActionCancelled.class),
          entry("cost-action.completed", CostActionEvent.CostActionCompleted.class),
          entry("cost-action.compensated", CostActionEvent.CostActionCompensated.class),
          entry("cost-action.failed", CostActionEvent.CostActionFailed.class),
          entry("cost-action.verified", CostActionEvent.CostActionVerified.class),
          entry("cost-action.step-started", StepEvent.StepStarted.class),
          entry("cost-action.step-succeeded", StepEvent.StepSucceeded.class),
          entry("cost-action.step-failed", StepEvent.StepFailed.class),
          entry("cost-action.step-compensation-started", StepEvent.StepCompensationStarted.class),
          entry("cost-action.step-compensated", StepEvent.StepCompensated.class),
          entry("cost-action.step-compensation-failed", StepEvent.StepCompensationFailed.class),
          entry("playbook.defined", PlaybookEvent.PlaybookDefined.class),
          entry("playbook.changed", PlaybookEvent.PlaybookChanged.class),
          entry("playbook.disabled", PlaybookEvent.PlaybookDisabled.class),
          entry("playbook.enabled", PlaybookEvent.PlaybookEnabled.class),
          entry("playbook-run.set-off", RunEvent.RunSetOff.class),
          entry("playbook-run.refused", RunEvent.RunRefused.class),
          entry("playbook-run.rehearsed", RunEvent.RunRehearsed.class),
          entry("playbook-run.proposed", RunEvent.RunProposed.class),
          entry("playbook-run.ended", RunEvent.RunEnded.class),
          entry("playbook-run.checked", RunEvent.RunChecked.class),
          entry("playbook-place.taken", PlaceEvent.PlaceTaken.class),
          entry("playbook-place.freed", PlaceEvent.PlaceFreed.class),
          entry("target.taken", TargetEvent.TargetTaken.class),
          entry("target.released", TargetEvent.TargetReleased.class),
          entry("job.asked", JobEvent.JobAsked.class),
          entry("job.cancelled", JobEvent.JobCancelled.class),
          entry("job.completed", JobEvent.JobCompleted.class),
          entry("job.failed", JobEvent.JobFailed.class));

  private static final Map<Class<?>, String> NAMES =
      CLASSES.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

  private StoredNames() {}

  /** All stored names with their records, in no order. */
  public static Map<String, Class<?>> all() {
    return CLASSES;
  }

  /** The stable name of an event's class, or empty where it is no event of ours. */
  public static Optional<String> nameOf(Class<?> type) {
    return Optional.ofNullable(NAMES.get(type));
  }

  /** The record that a stored name is read into, or empty where the name is unknown. */
  public static Optional<Class<?>> classOf(String name) {
    return Optional.ofNullable(CLASSES.get(name));
  }
}
