package io.cloudpioneer.agents.action.step;

import io.cloudpioneer.protocol.action.Offer;
import java.io.IOException;
import java.util.Map;

/** One operation on one target of the configuration. Its calls may come from any thread. */
public interface Capability {
  Offer offer();

  /** Whether these parameters mean this capability's target, going by names only. */
  boolean isAbout(Parameters parameters);

  /** Refuses parameters that the configuration doesn't allow, without looking at the target. */
  void check(Parameters parameters) throws Refused;

  /** What no two steps may work on at once. */
  String target(Parameters parameters);

  /** The target's facts now. */
  Facts observe(Parameters parameters, Limit limit)
      throws Unsuccessful, IOException, InterruptedException;

  Preview preview(Parameters parameters, Facts facts, Limit limit)
      throws Unsuccessful, IOException, InterruptedException;

  /** What has to be written down before the deed, so that it can be undone whatever happens. */
  Map<String, String> prepare(DeedKey key, Parameters parameters, Facts facts)
      throws Unsuccessful, IOException, InterruptedException;

  void carryOut(Work work) throws Unsuccessful, IOException, InterruptedException;

  /** Undoes as much as was done; harmless where nothing was, or when it is asked again. */
  void undo(Work work) throws Unsuccessful, IOException, InterruptedException;
}
