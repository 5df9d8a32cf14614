package io.cloudpioneer.sagas.playbook;

import io.cloudpioneer.commands.costaction.PlanMaker.Made;
import io.cloudpioneer.events.costaction.Evidence;
import io.cloudpioneer.events.costaction.Proposal;
import io.cloudpioneer.events.costaction.Proposer;
import io.cloudpioneer.events.playbook.PlaybookDefinition;
import io.cloudpioneer.events.playbook.RunCause;
import io.cloudpioneer.events.playbook.RunCause.ByAlert;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a playbook puts before those who decide. */
final class RunProposal {
  private static final Duration JUST_AFTER = Duration.ofNanos(1_000);

  private RunProposal() {}

  /**
   * The plan, with the alert's figures before those that were observed for it.
   *
   * @param unit of the alert's metric, by UCUM
   */
  static Proposal of(
      Brief brief,
      PlaybookDefinition definition,
      String title,
      Made made,
      String unit,
      Instant now) {
    return new Proposal(
        title,
        made.plan(),
        brief.scope(),
        Stream.concat(figures(brief, unit).stream(), made.figures().stream()).toList(),
        null,
        definition.risk(),
        definition.approval().terms(),
        new Proposer.Playbook(brief.playbook().value(), brief.version(), cause(brief.cause())),
        now.plus(definition.expiresAfter()),
        null);
  }

  private static Proposer.@Nullable Cause cause(RunCause cause) {
    return cause instanceof ByAlert alert
        ? new Proposer.Cause(alert.alert(), alert.occurrence())
        : null;
  }

  private static List<Evidence> figures(Brief brief, String unit) {
    return brief.cause() instanceof ByAlert alert
        ? List.of(
            new Evidence(
                alert.metric() + ", as it set the alert off",
                alert.value(),
                unit,
                new Evidence.Samples(
                    brief.target(),
                    alert.series(),
                    alert.metric(),
                    alert.at().minus(alert.condition().holdFor()),
                    alert.at().plus(JUST_AFTER),
                    "last")),
            new Evidence(
                "the rule's threshold, " + alert.condition().comparison().symbol(),
                alert.condition().threshold(),
                unit,
                new Evidence.Fact(alert.event())))
        : List.of();
  }
}
