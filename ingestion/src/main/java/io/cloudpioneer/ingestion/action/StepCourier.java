package io.cloudpioneer.ingestion.action;

import static java.util.stream.Collectors.groupingBy;

import io.cloudpioneer.commands.costaction.StepKey;
import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.ingestion.CollectorRole;
import io.cloudpioneer.ingestion.action.LaidSteps.Laid;
import io.cloudpioneer.ingestion.agent.Agents;
import io.cloudpioneer.protocol.action.Cancel;
import io.cloudpioneer.protocol.action.PlatformMessage;
import io.grpc.Status;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gives the agents that attend here what lies ready for them. */
@Component
@CollectorRole
class StepCourier {
  private static final Status REVOKED =
      Status.PERMISSION_DENIED.withDescription("This agent was revoked");

  private final Attendances attendances;
  private final AgentOffers offers;
  private final LaidSteps steps;
  private final Agents agents;

  StepCourier(Attendances attendances, AgentOffers offers, LaidSteps steps, Agents agents) {
    this.attendances = attendances;
    this.offers = offers;
    this.steps = steps;
    this.agents = agents;
  }

  /** One round; by one thread at a time. */
  void deliver() {
    List<Attendance> here = List.copyOf(attendances.all());
    if (here.isEmpty()) {
      return;
    }
    List<AgentId> ids = here.stream().map(Attendance::agent).toList();
    Map<AgentId, UUID> newest = offers.streams(ids);
    Map<AgentId, List<Laid>> laid = steps.of(ids).stream().collect(groupingBy(Laid::agent));
    for (Attendance attendance : here) {
      if (agents.isRevoked(attendance.agent())) {
        attendances.end(attendance, REVOKED);
      } else if (!attendance.stream().equals(newest.get(attendance.agent()))) {
        attendances.end(attendance, Attendances.REPLACED);
      } else {
        deliver(attendance, laid.getOrDefault(attendance.agent(), List.of()));
      }
    }
  }

  private void deliver(Attendance attendance, List<Laid> laid) {
    attendance.keepOnly(laid.stream().map(Laid::key).toList());
    for (Laid step : laid) {
      StepKey key = step.key();
      if (step.cancelled()) {
        if (attendance.mayBeCancelled(key)) {
          attendance.cancel(key, cancel(key));
        }
      } else if (attendance.mayBeGiven(key)) {
        steps
            .take(key)
            .ifPresent(order ->
                attendance.give(key, PlatformMessage.newBuilder().setCarryOut(order).build()));
      }
    }
  }

  private static PlatformMessage cancel(StepKey key) {
    return PlatformMessage.newBuilder()
        .setCancel(Cancel.newBuilder().setKey(StepKeys.said(key)))
        .build();
  }
}
