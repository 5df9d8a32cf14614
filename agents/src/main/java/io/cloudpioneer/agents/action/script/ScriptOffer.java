package io.cloudpioneer.agents.action.script;

import io.cloudpioneer.agents.action.step.Forms;
import io.cloudpioneer.protocol.action.Offer;

/** Tells the platform what a script takes. */
final class ScriptOffer {
  private ScriptOffer() {}

  static Offer of(Script script) {
    Offer.Builder offer =
        Offer.newBuilder()
            .setOperation("script.run")
            .setTarget(script.name())
            .addParameters(Forms.only(ScriptRun.SCRIPT, "The script's name", script.name()))
            .addFacts(Forms.fact(ScriptRun.DIGEST, "SHA-256 of the script: another script drifts"))
            .setUndoable(script.undo().isPresent())
            .setTimeLimitSeconds((int) script.timeLimit().toSeconds());
    script
        .arguments()
        .forEach((name, pattern) ->
            offer.addParameters(Forms.matching(name, "Handed to the script", pattern.pattern())));
    if (script.observe().isPresent()) {
      offer.addFacts(
          Forms.fact(ScriptRun.OBSERVED + "…", "Each name=value line that its observe prints"));
    }
    return offer.build();
  }
}
