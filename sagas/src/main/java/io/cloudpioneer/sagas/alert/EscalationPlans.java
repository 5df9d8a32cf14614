package io.cloudpioneer.sagas.alert;

import io.cloudpioneer.events.alert.AlertCause;
import io.cloudpioneer.events.alert.AlertEvent;
import io.cloudpioneer.events.alert.AlertEvent.AlertCalmed;
import io.cloudpioneer.events.alert.AlertEvent.AlertSilenced;
import io.cloudpioneer.events.alert.AlertRuleEvent;
import io.cloudpioneer.events.alert.AlertRuleEvent.AlertRuleChanged;
import io.cloudpioneer.events.alert.AlertRuleEvent.AlertRuleDefined;
import io.cloudpioneer.events.alert.EscalationPolicyEvent;
import io.cloudpioneer.events.alert.EscalationPolicyId;
import io.cloudpioneer.events.alert.EscalationStep;
import io.cloudpioneer.events.alert.RuleDefinition;
import io.cloudpioneer.events.id.Id;
import io.cloudpioneer.events.silence.SilenceEvent;
import io.cloudpioneer.events.silence.SilenceId;
import io.cloudpioneer.sagas.alert.EscalationHappening.Began;
import io.cloudpioneer.sagas.alert.EscalationHappening.Due;
import io.cloudpioneer.sagas.alert.EscalationHappening.Ended;
import io.cloudpioneer.sagas.alert.EscalationHappening.SilenceHeld;
import io.cloudpioneer.sagas.alert.EscalationHappening.SilenceLifted;
import io.cloudpioneer.sagas.alert.EscalationState.Silenced;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks up, in the streams of rules, alerts and silences themselves, whom an alert's rule tells,
 * and whether anybody. A table kept from events would lag: an alert may be raised before it knows
 * the rule.
 */
@Component
public class EscalationPlans {
  /** A few thousand bytes each. */
  private static final int PASTS_KEPT = 4_096;

  private final EventStore store;
  private final AlertPasts pasts;
  private final Silences silences;

  EscalationPlans(EventStore store, Silences silences) {
    this.store = store;
    this.pasts = new AlertPasts(store, PASTS_KEPT);
    this.silences = silences;
  }

  /**
   * An alert is open, for the first time or again: people are to be told, unless a silence holds.
   *
   * @param sequence the event's; what came after it does not count
   */
  EscalationHappening beginning(AlertEvent event, long sequence, Instant at) {
    AlertPast past = pasts.of(event.alertId(), sequence);
    return past.standing().flapping()
        ? new Ended(event.occurrence())
        : beginning(past.occasion(at));
  }

  private EscalationHappening beginning(Occasion occasion) {
    return held(occasion).orElseGet(() -> new Began(occasion, stepsFor(occasion.cause())));
  }

  /** It no longer flaps: people are told, if it is open still and nothing keeps it quiet. */
  Optional<EscalationHappening> afterCalm(AlertCalmed event, long sequence, Instant at) {
    AlertPast past = pasts.of(event.alertId(), sequence);
    return past.standing().open() ? Optional.of(beginning(past.occasion(at))) : Optional.empty();
  }

  /**
   * Whom to tell that it flaps, once it does: the first step's. Empty while nobody is to be told
   * anything: somebody has it in hand or snoozed it, or a silence holds.
   */
  Optional<FlappingNotice> noticeOf(AlertEvent event, long sequence, Instant at) {
    AlertPast past = pasts.of(event.alertId(), sequence);
    Occasion occasion = past.occasion(at);
    return past.standing().inHand() || held(occasion).isPresent()
        ? Optional.empty()
        : Optional.of(
            new FlappingNotice(
                occasion, stepsFor(occasion.cause()).stream().findFirst().orElse(null)));
  }

  /** A moment has come; where somebody would be told then, a silence may hold. */
  EscalationHappening after(Due due, EscalationState state) {
    return state.wouldTellAt(due).flatMap(this::held).orElse(due);
  }

  /** A silence is another one: it, or one beside it, may hold still. */
  EscalationHappening after(SilenceEvent event, EscalationState state) {
    return afterChangeOf(event.silenceId(), state);
  }

  /**
   * From now on the escalation hears of the silence. It may have ended just before, when nobody
   * listened yet.
   */
  EscalationHappening after(AlertSilenced event, EscalationState state) {
    return afterChangeOf(event.silenceId(), state);
  }

  private EscalationHappening afterChangeOf(SilenceId silence, EscalationState state) {
    return (state instanceof Silenced(var occasion, _)
            ? held(occasion)
            : Optional.<EscalationHappening>empty())
        .orElseGet(() -> new SilenceLifted(silence));
  }

  private Optional<EscalationHappening> held(Occasion occasion) {
    return silences.holding(occasion.cause()).map(hush -> new SilenceHeld(occasion, hush));
  }

  /** The escalation of the rule's version that raised the alert; later versions don't count. */
  private List<EscalationStep> stepsFor(AlertCause cause) {
    @Nullable RuleDefinition rule = null;
    for (AlertRuleEvent event : stream(cause.ruleId(), AlertRuleEvent.class).toList()) {
      if (event.version() > cause.ruleVersion()) {
        break;
      }
      rule =
          switch (event) {
            case AlertRuleDefined defined -> defined.definition();
            case AlertRuleChanged changed -> changed.definition();
            case AlertRuleEvent.AlertRuleDisabled _, AlertRuleEvent.AlertRuleEnabled _ -> rule;
          };
    }
    if (rule == null) {
      return List.of();
    }
    EscalationPolicyId policy = rule.escalationPolicy();
    return policy == null ? rule.escalation() : stepsOf(policy);
  }

  /** As the policy is when the escalation begins; it goes on with these. */
  private List<EscalationStep> stepsOf(EscalationPolicyId policy) {
    return stream(policy, EscalationPolicyEvent.class)
        .reduce((earlier, later) -> later)
        .map(event -> event.policy().steps())
        .orElse(List.of());
  }

  /** From the first event on: a snapshot does not tell what happened before it. */
  private <T> Stream<T> stream(Id aggregate, Class<T> type) {
    return store
        .readEvents(aggregate.toString(), 0)
        .asStream()
        .map(Message::getPayload)
        .filter(type::isInstance)
        .map(type::cast);
  }
}
