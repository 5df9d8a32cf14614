package io.cloudpioneer.app.axon;

import io.cloudpioneer.events.stored.MetadataKeys;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/** Hands on to every message that follows from another who caused it, why, and the chain. */
final class WhoAndWhy implements CorrelationDataProvider {
  @Override
  public Map<String, ?> correlationDataFor(Message<?> message) {
    Map<String, Object> data = new HashMap<>();
    for (String key : List.of(MetadataKeys.ACTOR, MetadataKeys.REASON)) {
      if (message.getMetaData().containsKey(key)) {
        data.put(key, message.getMetaData().get(key));
      }
    }
    data.put(
        MetadataKeys.CORRELATION,
        message.getMetaData().getOrDefault(MetadataKeys.CORRELATION, message.getIdentifier()));
    data.put(MetadataKeys.CAUSATION, message.getIdentifier());
    Object event = message.getMetaData().get(MetadataKeys.CAUSATION);
    if (message instanceof CommandMessage && event != null) {
      data.put(MetadataKeys.CAUSE, event);
    }
    return data;
  }
}
