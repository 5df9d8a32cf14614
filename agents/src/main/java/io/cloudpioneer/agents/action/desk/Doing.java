package io.cloudpioneer.agents.action.desk;

import io.cloudpioneer.agents.action.step.Capability;
import io.cloudpioneer.agents.action.step.DeedKey;
import io.cloudpioneer.agents.action.step.Drifted;
import io.cloudpioneer.agents.action.step.Facts;
import io.cloudpioneer.agents.action.step.Limit;
import io.cloudpioneer.agents.action.step.Output;
import io.cloudpioneer.agents.action.step.Parameters;
import io.cloudpioneer.agents.action.step.Unsuccessful;
import io.cloudpioneer.agents.action.step.Work;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/**
 * Carries an operation out.
 *
 * @param expected the facts it rests on; none where it compensates
 */
record Doing(
    Capability capability,
    String operation,
    Parameters parameters,
    Map<String, String> expected,
    Duration timeLimit)
    implements Errand {
  @Override
  public Facts look(Limit limit) throws Unsuccessful, IOException, InterruptedException {
    Facts facts = capability.observe(parameters, limit);
    if (!facts.driftsFrom(expected).isEmpty()) {
      throw new Drifted(facts);
    }
    return facts;
  }

  @Override
  public Map<String, String> prepare(DeedKey key, Facts facts)
      throws Unsuccessful, IOException, InterruptedException {
    return capability.prepare(key, parameters, facts);
  }

  @Override
  public void carryOut(DeedKey key, Map<String, String> notes, Limit limit, Output output)
      throws Unsuccessful, IOException, InterruptedException {
    capability.carryOut(new Work(key, parameters, notes, limit, output));
  }
}
