package io.cloudpioneer.projections.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.events.costaction.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an agent can undo of what it did. */
class UndoOffersTest {
  private static final AgentOffers OFFERS =
      new AgentOffers(
          new AgentId(UUID.randomUUID()),
          Instant.EPOCH,
          List.of(
              offer("directory.prune", true),
              offer("directory.purge", false),
              offer("script.run", true, "fill"),
              offer("script.run", false, "clear")));
  private static final Operation PRUNE = new Operation("directory.prune", Map.of());
  private static final Operation PURGE = new Operation("directory.purge", Map.of());

  @Test
  void areTakenWhereTheAgentOffersThem() {
    accept(PRUNE, Operation.UNDO);
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

  private static void accept(Operation done, Operation undo) {
    assertThat(OFFERS.canUndo(done, undo)).as("%s by %s", done, undo).isTrue();
  }

  private static void refuse(Operation done, Operation undo) {
    assertThat(OFFERS.canUndo(done, undo)).as("%s by %s", done, undo).isFalse();
  }

  private static OfferView offer(String operation, boolean undoable, String... scripts) {
    OfferView.Parameter script = new OfferView.Parameter("script", "", List.of(scripts), "");
    return new OfferView(operation, "shop", List.of(script), List.of(), undoable, 60);
  }
}
