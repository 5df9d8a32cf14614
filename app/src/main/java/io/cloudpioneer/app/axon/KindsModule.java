package io.cloudpioneer.app.axon;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import io.cloudpioneer.events.costaction.Evidence;
import io.cloudpioneer.events.costaction.Proposer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Names the kinds of a value within an event, where it has several: stable names of ours, as an
 * event's own.
 */
final class KindsModule extends SimpleModule {
  private static final long serialVersionUID = 1;

  KindsModule() {
    super("cloudpioneer-kinds");
    setMixInAnnotation(Evidence.Source.class, Sources.class);
    setMixInAnnotation(Proposer.class, Proposers.class);
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
}
