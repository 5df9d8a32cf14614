package io.cloudpioneer.sagas.alert;

import io.cloudpioneer.events.alert.AlertCause;
import io.cloudpioneer.events.alert.AlertEvent;
import io.cloudpioneer.events.alert.AlertEvent.AlertCalmed;
import io.cloudpioneer.events.alert.AlertEvent.AlertRaised;
import io.cloudpioneer.events.alert.AlertEvent.AlertReopened;
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
  private final EventStore store;
  private final Silences silences;

  EscalationPlans(EventStore store, Silences silences) {
    this.store = store;
    this.silences = silences;
  }

  /**
   * An alert is open, for the first time or again: people are to be told, unless a silence holds.
   *
   * @param sequence the event's; what came after it does not count
   */
  EscalationHappening beginning(AlertEvent event, long sequence, Instant at) {
    List<AlertEvent> history = history(event, sequence);
    return Standing.after(history).flapping()
        ? new Ended(event.occurrence())
        : beginning(occasionOf(history, event.occurrence(), at));
  }

  private EscalationHappening beginning(Occasion occasion) {
    return held(occasion).orElseGet(() -> new Began(occasion, stepsFor(occasion.cause())));
  }

  /** It no longer flaps: people are told, if it is open still and nothing keeps it quiet. */
  Optional<EscalationHappening> afterCalm(AlertCalmed event, long sequence, Instant at) {
    List<AlertEvent> history = history(event, sequence);
    return Standing.after(history).open()
        ? Optional.of(beginning(occasionOf(history, event.occurrence(), at)))
        : Optional.empty();
  }

  /**
   * Whom to tell that it flaps, once it does: the first step's. Empty while nobody is to be told
   * anything: somebody has it in hand or snoozed it, or a silence holds.
   */
  Optional<FlappingNotice> noticeOf(AlertEvent event, long sequence, Instant at) {
    List<AlertEvent> history = history(event, sequence);
    Occasion occasion = occasionOf(history, event.occurrence(), at);
    return Standing.after(history).inHand() || held(occasion).isPresent()
        ? Optional.empty()
        : Optional.of(
            new FlappingNotice(
                occasion, stepsFor(occasion.cause()).stream().findFirst().orElse(null)));
  }

  private List<AlertEvent> history(AlertEvent event, long sequence) {
    return stream(event.alertId(), sequence, AlertEvent.class).toList();
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
    for (AlertRuleEvent event :
        stream(cause.ruleId(), Long.MAX_VALUE, AlertRuleEvent.class).toList()) {
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
    return stream(policy, Long.MAX_VALUE, EscalationPolicyEvent.class)
        .reduce((earlier, later) -> later)
        .map(event -> event.policy().steps())
        .orElse(List.of());
  }

  /** What people are told: the alert as it was raised or came back last. */
  private static Occasion occasionOf(List<AlertEvent> history, int occurrence, Instant at) {
    int round = Rounds.of(history, occurrence);
    return history.reversed().stream()
        .map(told -> occasion(told, occurrence, round, at))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("An alert is raised before it is open again"));
  }

  private static Optional<Occasion> occasion(
      AlertEvent event, int occurrence, int round, Instant at) {
    if (event instanceof AlertRaised raised) {
      return Optional.of(new Occasion(raised.cause(), occurrence, round, raised.value(), at));
    }
    return event instanceof AlertReopened reopened
            && reopened.cause() != null
            && reopened.value() != null
        ? Optional.of(new Occasion(reopened.cause(), occurrence, round, reopened.value(), at))
        : Optional.empty();
  }

  /** From the first event on: a snapshot does not tell what happened before it. */
  private <T> Stream<T> stream(Id aggregate, long lastSequence, Class<T> type) {
    return store
        .readEvents(aggregate.toString(), 0)
        .asStream()
        .takeWhile(event -> event.getSequenceNumber() <= lastSequence)
        .map(Message::getPayload)
        .filter(type::isInstance)
        .map(type::cast);
  }
}
