package io.cloudpioneer.projections.costaction;

import org.redisson.api.RTopic;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import tools.jackson.databind.json.JsonMapper;

/**
 * What running steps print, as it happens, on whichever node their agent's stream ends. It is kept
 * nowhere: whoever comes later, or reads too slowly, sees the output's end once the step has ended.
 */
@Component
public class StepOutputs {
  private static final String TOPIC = "cp:action:output:";

  private final RedissonClient redis;
  private final JsonMapper json;

  StepOutputs(RedissonClient redis, JsonMapper json) {
    this.redis = redis;
    this.json = json;
  }

  /**
   * From now on. That the action was found shows that it may be seen. Ends where Redis is away:
   * whoever still wants it subscribes again.
   */
  public Flux<PrintedOutput> of(CostActionView action) {
    return Flux.defer(() -> {
      OutputReader reader = new OutputReader(json);
      return Flux.<String>create(
              sink -> listen(redis.getTopic(TOPIC + action.id(), StringCodec.INSTANCE), sink),
              FluxSink.OverflowStrategy.DROP)
          .map(reader::read);
    });
  }

  private static void listen(RTopic topic, FluxSink<String> sink) {
    var listening = topic.addListenerAsync(String.class, (_, message) -> sink.next(message));
    listening.whenComplete((_, away) -> {
      if (away != null) {
        sink.complete();
      }
    });
    sink.onDispose(() -> listening.thenAccept(topic::removeListenerAsync));
  }
}
