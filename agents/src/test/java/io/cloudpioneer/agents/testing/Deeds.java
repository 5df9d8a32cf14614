package io.cloudpioneer.agents.testing;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudpioneer.agents.action.step.Capability;
import io.cloudpioneer.agents.action.step.DeedKey;
import io.cloudpioneer.agents.action.step.Facts;
import io.cloudpioneer.agents.action.step.Limit;
import io.cloudpioneer.agents.action.step.Output;
import io.cloudpioneer.agents.action.step.Parameters;
import io.cloudpioneer.agents.action.step.Unsuccessful;
import io.cloudpioneer.agents.action.step.Work;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Carries a capability's operation out as the desk would, without a plan. */
public final class Deeds {
  private static final DeedKey KEY = new DeedKey(Orders.ACTION, 0, 1, false);

  public final Output output = Output.unwatched();
  public final Limit limit = new Limit(Duration.ofSeconds(30));
  private final Capability capability;
  private final Parameters parameters;

  public Deeds(Capability capability, Map<String, String> parameters) {
    this.capability = capability;
    this.parameters = new Parameters(parameters);
  }

  public Facts observe() throws Unsuccessful, IOException, InterruptedException {
    capability.check(parameters);
    return capability.observe(parameters, limit);
  }

  public Map<String, String> prepare() throws Unsuccessful, IOException, InterruptedException {
    return capability.prepare(KEY, parameters, observe());
  }

  /** What was written down before. */
  public Map<String, String> carryOut() throws Unsuccessful, IOException, InterruptedException {
    Map<String, String> notes = prepare();
    carryOut(notes);
    return notes;
  }

  public void carryOut(Map<String, String> notes)
      throws Unsuccessful, IOException, InterruptedException {
    capability.carryOut(new Work(KEY, parameters, notes, limit, output));
  }

  public void undo(Map<String, String> notes)
      throws Unsuccessful, IOException, InterruptedException {
    capability.undo(new Work(KEY, parameters, notes, limit, output));
  }

  public String effect() throws Unsuccessful, IOException, InterruptedException {
    return String.join("\n", capability.preview(parameters, observe(), limit).effects());
  }

  /** The code of what doesn't come about. */
  public static String code(ThrowingCallable call) {
    Unsuccessful unsuccessful = catchThrowableOfType(Unsuccessful.class, call);
    return unsuccessful == null ? "none" : unsuccessful.code();
  }
}
