package io.cloudpioneer.aggregates.alert;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.alert.EscalationPolicyCommand.ChangeEscalationPolicy;
import io.cloudpioneer.commands.alert.EscalationPolicyCommand.DefineEscalationPolicy;
import io.cloudpioneer.events.alert.EscalationPolicy;
import io.cloudpioneer.events.alert.EscalationPolicyEvent;
import io.cloudpioneer.events.alert.EscalationPolicyEvent.EscalationPolicyChanged;
import io.cloudpioneer.events.alert.EscalationPolicyEvent.EscalationPolicyDefined;
import java.util.List;

/** What may happen to an escalation policy, by where it stands. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface EscalationPolicyState {
  record Undefined() implements EscalationPolicyState {}

  /** Somebody defined it; its version counts every change since. */
  record Defined(int version, EscalationPolicy policy) implements EscalationPolicyState {}

  default List<EscalationPolicyEvent> decide(DefineEscalationPolicy command) {
    require(command.policy());
    return switch (this) {
      case Undefined _ ->
          List.of(
              new EscalationPolicyDefined(command.policyId(), 1, command.policy(), command.by()));
      case Defined(int version, _) when version > 1 -> throw exists();
      case Defined(_, var policy) when asksTheSame(policy, command.policy()) -> List.of();
      case Defined _ -> throw exists();
    };
  }

  default List<EscalationPolicyEvent> decide(ChangeEscalationPolicy command) {
    require(command.policy());
    return switch (this) {
      case Undefined _ ->
          throw Rejected.because("policy.unknown", "There is no such escalation policy");
      case Defined(int version, _) when version != command.seenVersion() ->
          throw Rejected.because(
              "policy.newer-version",
              "The policy has been changed since: look at version %d first".formatted(version));
      case Defined(int version, _) ->
          List.of(
              new EscalationPolicyChanged(
                  command.policyId(), version + 1, command.policy(), command.by()));
    };
  }

  default EscalationPolicyState after(EscalationPolicyEvent event) {
    return new Defined(event.version(), event.policy());
  }

  private static void require(EscalationPolicy policy) {
    if (policy.name().indexOf('\0') >= 0) {
      throw Rejected.because(
          "policy.bad-text", "A policy's name cannot hold the character U+0000: remove it");
    }
    if (policy.steps().isEmpty()) {
      throw Rejected.because("policy.no-steps", "A policy tells somebody: add a step");
    }
  }

  /** Addresses were sealed anew, so they never equal themselves. */
  private static boolean asksTheSame(EscalationPolicy known, EscalationPolicy asked) {
    return known.name().equals(asked.name())
        && known.steps().stream()
            .map(step -> step.after() + " " + step.channel())
            .toList()
            .equals(
                asked.steps().stream().map(step -> step.after() + " " + step.channel()).toList());
  }

  private static Rejected exists() {
    return Rejected.because("policy.exists", "A different policy is defined under this id");
  }
}
