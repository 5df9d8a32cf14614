package io.cloudpioneer.graphql.gateway;

import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.alert.AlertRuleId;
import io.cloudpioneer.events.alert.EscalationPolicyId;
import io.cloudpioneer.events.costaction.CostActionId;
import io.cloudpioneer.events.job.JobId;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.playbook.PlaybookId;
import io.cloudpioneer.events.playbook.RunId;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.events.silence.SilenceId;
import io.cloudpioneer.graphql.refusal.Refusal;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads the ids that people send. */
public final class Ids {
  /** Java itself reads shorter groups too, so that many texts would name one thing. */
  private static final Pattern UUID_TEXT =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private static final int TIME_ORDERED = 7;

  private Ids() {}

  public static ResourceId resource(String text) {
    return new ResourceId(uuid(text));
  }

  public static AlertId alert(String text) {
    return new AlertId(uuid(text));
  }

  public static AlertRuleId rule(String text) {
    return new AlertRuleId(uuid(text));
  }

  public static EscalationPolicyId escalationPolicy(String text) {
    return new EscalationPolicyId(uuid(text));
  }

  public static SilenceId silence(String text) {
    return new SilenceId(uuid(text));
  }

  public static PlaybookId playbook(String text) {
    return new PlaybookId(uuid(text));
  }

  public static JobId job(String text) {
    return new JobId(uuid(text));
  }

  /** The id a client made for a new job. */
  public static JobId newJob(String text) {
    return new JobId(timeOrdered(text, "job"));
  }

  /** The id a client made for a new playbook. */
  public static PlaybookId newPlaybook(String text) {
    return new PlaybookId(timeOrdered(text, "playbook"));
  }

  /** The id a client made for a new run of a playbook. */
  public static RunId newRun(String text) {
    return new RunId(timeOrdered(text, "run"));
  }

  /** The id a client made for a new rule. */
  public static AlertRuleId newRule(String text) {
    return new AlertRuleId(timeOrdered(text, "rule"));
  }

  /** The id a client made for a new escalation policy. */
  public static EscalationPolicyId newEscalationPolicy(String text) {
    return new EscalationPolicyId(timeOrdered(text, "policy"));
  }

  /** The id a client made for a new silence. */
  public static SilenceId newSilence(String text) {
    return new SilenceId(timeOrdered(text, "silence"));
  }

  private static UUID timeOrdered(String text, String what) {
    UUID id = uuid(text);
    if (id.version() != TIME_ORDERED) {
      throw Refusal.because(
          "input.id", "A new %s's id must be a UUID of version 7: %s".formatted(what, text));
    }
    return id;
  }

  public static PersonId person(String text) {
    return new PersonId(uuid(text));
  }

  public static CostActionId costAction(String text) {
    return new CostActionId(uuid(text));
  }

  /** The id a client made for a new cost action. */
  public static CostActionId newCostAction(String text) {
    UUID id = uuid(text);
    if (id.version() != TIME_ORDERED) {
      throw Refusal.because("input.id", "A new action's id must be a UUID of version 7: " + text);
    }
    return new CostActionId(id);
  }

  public static AgentId agent(String text) {
    return new AgentId(uuid(text));
  }

  /** The bare id, of whatever kind. */
  public static UUID uuid(String text) {
    if (!UUID_TEXT.matcher(text).matches()) {
      throw Refusal.because(
          "input.id", "'%s' is no id: an id is a UUID".formatted(shortened(text)));
    }
    return UUID.fromString(text);
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
