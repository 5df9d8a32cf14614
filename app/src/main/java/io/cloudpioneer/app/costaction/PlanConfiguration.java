package io.cloudpioneer.app.costaction;

import io.cloudpioneer.commands.costaction.AgentQuestions;
import io.cloudpioneer.commands.costaction.PlanMaker;
import io.cloudpioneer.commands.costaction.TargetOwners;
import io.cloudpioneer.projections.agent.OfferQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One way of making plans, for people and playbooks. */
@Configuration(proxyBeanMethods = false)
class PlanConfiguration {
  @Bean
  PlanMaker planMaker(TargetOwners owners, OfferQueries offers, AgentQuestions agents) {
    return new PlanMaker(
        owners,
        (agent, done, undo) -> offers.of(agent).map(said -> said.canUndo(done, undo)).orElse(false),
        agents);
  }
}
