package io.cloudpioneer.graphql.costaction;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudpioneer.events.costaction.Operation;
import io.cloudpioneer.events.costaction.PlanStep;
import io.cloudpioneer.graphql.refusal.Refusal;
import io.cloudpioneer.projections.agent.OfferView;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How a plan's steps would be undone. */
class CompensationsTest {
  private static final List<OfferView> OFFERS =
      List.of(
          offer("directory.prune", true),
          offer("directory.purge", false),
          offer("script.run", true, "fill"),
          offer("script.run", false, "clear"));
  private static final Operation PRUNE = new Operation("directory.prune", Map.of());
  private static final Operation PURGE = new Operation("directory.purge", Map.of());

  @Test
  void areTakenWhereTheAgentOffersThem() {
    accept(PRUNE, Operation.UNDO);
    accept(PURGE, null);
    accept(PURGE, PRUNE);
    accept(script("fill"), Operation.UNDO);
    accept(script("clear"), script("fill"));
  }

  @Test
  void areRefusedWhereTheAgentCannotUndoWhatItDid() {
    refuse(PURGE, Operation.UNDO);
    refuse(script("clear"), Operation.UNDO);
  }

  @Test
  void areRefusedWhereNobodyOffersThem() {
    refuse(PRUNE, new Operation("directory.restore", Map.of()));
    refuse(PRUNE, script("fil"));
  }

  private static Operation script(String name) {
    return new Operation("script.run", Map.of("script", name));
  }

  private static void accept(Operation done, @Nullable Operation undo) {
    assertThatNoException().isThrownBy(() -> Compensations.require(steps(done, undo), OFFERS));
  }

  private static void refuse(Operation done, Operation undo) {
    assertThatThrownBy(() -> Compensations.require(steps(done, undo), OFFERS))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("'first'");
  }

  private static List<PlanStep> steps(Operation done, @Nullable Operation undo) {
    return List.of(
        new PlanStep("first", done, Map.of(), undo, Duration.ofMinutes(1), 1, Duration.ZERO));
  }

  private static OfferView offer(String operation, boolean undoable, String... scripts) {
    OfferView.Parameter script = new OfferView.Parameter("script", "", List.of(scripts), "");
    return new OfferView(operation, "shop", List.of(script), List.of(), undoable, 60);
  }
}
