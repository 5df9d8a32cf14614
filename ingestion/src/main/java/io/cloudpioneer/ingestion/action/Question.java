package io.cloudpioneer.ingestion.action;

import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.protocol.action.DryRun;
import io.cloudpioneer.protocol.action.Observe;
import io.cloudpioneer.protocol.action.Operation;
import io.cloudpioneer.protocol.action.PlatformMessage;
import java.util.Map;

/**
 * What an agent is asked, as it travels between nodes.
 *
 * @param id given back in the answer
 * @param rehearses whether what carrying out would do is asked for, too
 */
record Question(
    String id, AgentId agent, boolean rehearses, String operation, Map<String, String> parameters) {
  Question {
    parameters = Map.copyOf(parameters);
  }

  PlatformMessage message() {
    Operation asked =
        Operation.newBuilder().setName(operation).putAllParameters(parameters).build();
    return rehearses
        ? PlatformMessage.newBuilder()
            .setDryRun(DryRun.newBuilder().setRequestId(id).setOperation(asked))
            .build()
        : PlatformMessage.newBuilder()
            .setObserve(Observe.newBuilder().setRequestId(id).setOperation(asked))
            .build();
  }
}
