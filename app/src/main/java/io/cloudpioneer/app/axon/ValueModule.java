package io.cloudpioneer.app.axon;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonCreator.Mode;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import com.fasterxml.jackson.annotation.JsonValue;
import io.cloudpioneer.events.alert.AlertEvent.AlertNotified;
import io.cloudpioneer.events.costaction.Evidence;
import io.cloudpioneer.events.costaction.PlanHash;
import io.cloudpioneer.events.costaction.Proposer;
import io.cloudpioneer.events.job.JobWork;
import io.cloudpioneer.events.playbook.ApprovalMode;
import io.cloudpioneer.events.playbook.RunCause;
import io.cloudpioneer.events.playbook.Template;
import io.cloudpioneer.events.playbook.Trigger;
import tools.jackson.databind.module.SimpleModule;

/**
 * How the values within an event are written: a value of several kinds names its own, by a stable
 * name of ours as an event does; a hash and a template are their bare texts.
 */
final class ValueModule extends SimpleModule {
  private static final long serialVersionUID = 1;

  ValueModule() {
    super("cloudpioneer-values");
    setMixInAnnotation(Evidence.Source.class, Sources.class);
    setMixInAnnotation(Proposer.class, Proposers.class);
    setMixInAnnotation(Trigger.class, Triggers.class);
    setMixInAnnotation(JobWork.class, JobWorks.class);
    setMixInAnnotation(ApprovalMode.class, ApprovalModes.class);
    setMixInAnnotation(RunCause.class, RunCauses.class);
    setMixInAnnotation(AlertNotified.class, WithoutWhatIsMissing.class);
    setMixInAnnotation(PlanHash.class, BareText.class);
    setMixInAnnotation(Template.class, BareText.class);
  }

  @JsonTypeInfo(use = Id.NAME, property = "kind")
  @JsonSubTypes({
    @Type(name = "samples", value = Evidence.Samples.class),
    @Type(name = "fact", value = Evidence.Fact.class),
    @Type(name = "observation", value = Evidence.Observation.class)
  })
  private interface Sources {}

  @JsonTypeInfo(use = Id.NAME, property = "kind")
  @JsonSubTypes({
    @Type(name = "person", value = Proposer.Person.class),
    @Type(name = "playbook", value = Proposer.Playbook.class),
    @Type(name = "recommendation", value = Proposer.Recommendation.class)
  })
  private interface Proposers {}

  @JsonTypeInfo(use = Id.NAME, property = "kind")
  @JsonSubTypes({
    @Type(name = "alert", value = Trigger.OnAlert.class),
    @Type(name = "finding", value = Trigger.OnFinding.class),
    @Type(name = "by-hand", value = Trigger.ByHand.class)
  })
  private interface Triggers {}

  @JsonTypeInfo(use = Id.NAME, property = "kind")
  @JsonSubTypes({
    @Type(name = "always", value = ApprovalMode.Always.class),
    @Type(name = "never-for-low-risk", value = ApprovalMode.NeverForLowRisk.class),
    @Type(name = "earned", value = ApprovalMode.Earned.class)
  })
  private interface ApprovalModes {}

  @JsonTypeInfo(use = Id.NAME, property = "kind")
  @JsonSubTypes(@Type(name = "what-if", value = JobWork.WhatIf.class))
  private interface JobWorks {}

  @JsonTypeInfo(use = Id.NAME, property = "kind")
  @JsonSubTypes({
    @Type(name = "alert", value = RunCause.ByAlert.class),
    @Type(name = "recommendation", value = RunCause.ByRecommendation.class),
    @Type(name = "person", value = RunCause.ByPerson.class)
  })
  private interface RunCauses {}

  /** Written as before where what was added later is not known. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private interface WithoutWhatIsMissing {}

  private abstract static class BareText {
    @JsonCreator(mode = Mode.DELEGATING)
    BareText(String text) {}

    @JsonValue
    abstract String text();
  }
}
