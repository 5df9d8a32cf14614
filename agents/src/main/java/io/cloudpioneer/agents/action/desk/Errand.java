package io.cloudpioneer.agents.action.desk;

import io.cloudpioneer.agents.action.step.Capability;
import io.cloudpioneer.agents.action.step.DeedKey;
import io.cloudpioneer.agents.action.step.Facts;
import io.cloudpioneer.agents.action.step.Limit;
import io.cloudpioneer.agents.action.step.Output;
import io.cloudpioneer.agents.action.step.Parameters;
import io.cloudpioneer.agents.action.step.Unsuccessful;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** What one order asks for: something done, or something undone. */
interface Errand {
  String operation();

  Parameters parameters();

  Capability capability();

  Duration timeLimit();

  /**
   * Looks at the target right before; a {@code Drifted} or {@code Refused} means nothing is done.
   */
  Facts look(Limit limit) throws Unsuccessful, IOException, InterruptedException;

  /** What has to be on disk before it begins. */
  Map<String, String> prepare(DeedKey key, Facts facts)
      throws Unsuccessful, IOException, InterruptedException;

  void carryOut(DeedKey key, Map<String, String> notes, Limit limit, Output output)
      throws Unsuccessful, IOException, InterruptedException;

  default String target() {
    return capability().target(parameters());
  }
}
