package io.cloudpioneer.graphql.costaction;

import io.cloudpioneer.events.costaction.Proposer.Cause;
import io.cloudpioneer.events.costaction.Proposer.Playbook;
import io.cloudpioneer.events.costaction.Proposer.Recommendation;
import io.cloudpioneer.events.person.PersonId;
import org.jspecify.annotations.Nullable;

/** Who proposed something, as the schema has it. */
public record Proposer(
    Kind kind,
    @Nullable PersonId personId,
    @Nullable String playbookId,
    @Nullable Integer playbookVersion,
    @Nullable String alertId,
    @Nullable String finding) {
  /** The schema's ProposerKind. */
  public enum Kind {
    PERSON,
    PLAYBOOK,
    RECOMMENDATION
  }

  static Proposer of(io.cloudpioneer.events.costaction.Proposer proposer) {
    return switch (proposer) {
      case io.cloudpioneer.events.costaction.Proposer.Person(var id) ->
          new Proposer(Kind.PERSON, id, null, null, null, null);
      case Playbook(var playbook, int version, var cause) ->
          new Proposer(Kind.PLAYBOOK, null, playbook.toString(), version, alert(cause), null);
      case Recommendation(var finding) ->
          new Proposer(Kind.RECOMMENDATION, null, null, null, null, finding);
    };
  }

  private static @Nullable String alert(@Nullable Cause cause) {
    return cause == null ? null : cause.alert().toString();
  }
}
