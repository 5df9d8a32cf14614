package io.cloudpioneer.agents.action.desk;

import com.google.protobuf.ByteString;
import io.cloudpioneer.agents.action.step.DeedKey;
import io.cloudpioneer.protocol.action.AgentMessage;
import io.cloudpioneer.protocol.action.StepEnded;
import io.cloudpioneer.protocol.action.StepOutput;
import io.cloudpioneer.protocol.action.StepStarted;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** Words what happens to a step. */
final class StepTold {
  private final DeedKey key;
  private final Teller teller;
  private final AtomicInteger chunks = new AtomicInteger();

  StepTold(DeedKey key, Teller teller) {
    this.key = key;
    this.teller = teller;
  }

  void started(Instant at) {
    teller.tell(
        AgentMessage.newBuilder()
            .setStepStarted(
                StepStarted.newBuilder()
                    .setKey(key.toMessage())
                    .setStartedAtUnixNano(Times.nanos(at)))
            .build());
  }

  void output(ByteString chunk) {
    teller.tellIfRoom(
        AgentMessage.newBuilder()
            .setStepOutput(
                StepOutput.newBuilder()
                    .setKey(key.toMessage())
                    .setChunk(chunks.getAndIncrement())
                    .setOutput(chunk))
            .build());
  }

  static AgentMessage ended(StepEnded ended) {
    return AgentMessage.newBuilder().setStepEnded(ended).build();
  }
}
