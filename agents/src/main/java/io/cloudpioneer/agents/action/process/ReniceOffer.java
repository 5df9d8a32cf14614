package io.cloudpioneer.agents.action.process;

import io.cloudpioneer.agents.action.step.Forms;
import io.cloudpioneer.protocol.action.Offer;

/** Tells the platform what renicing takes. */
final class ReniceOffer {
  private ReniceOffer() {}

  static Offer of(ProcessKind kind) {
    return Offer.newBuilder()
        .setOperation("process.renice")
        .setTarget(kind.name())
        .addParameters(Forms.only(ProcessRenice.PROCESS, "The kind of process", kind.name()))
        .addParameters(
            Forms.matching(ProcessRenice.PID, "The process' number on its host", "[1-9][0-9]*"))
        .addParameters(
            Forms.matching(
                ProcessRenice.NICE,
                "The new nice value, from %d to %d; the higher, the less of the CPU"
                    .formatted(kind.least(), kind.most()),
                "0|-?[1-9][0-9]?"))
        .addFacts(Forms.fact(ProcessRenice.PROGRAM, "The path of what it executes"))
        .addFacts(
            Forms.fact(
                ProcessRenice.STARTED,
                "The boot and the tick it was started in: another process drifts"))
        .addFacts(Forms.fact(ProcessRenice.NICE_NOW, "The nice value of its first thread"))
        .setUndoable(NiceRight.isThere())
        .setTimeLimitSeconds((int) Renice.LONGEST.toSeconds())
        .build();
  }
}
