package io.cloudpioneer.projections.live;

import io.cloudpioneer.projections.board.CommittedChanges;
import io.cloudpioneer.projections.board.ViewChange;
import io.cloudpioneer.projections.redis.RedisWatch;
import java.util.List;
import org.redisson.api.RTopic;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells every node of committed changes, without waiting. A message that gets lost is only late:
 * the nodes look for themselves, too.
 */
@Component
class ViewChangePublisher implements CommittedChanges {
  private static final Logger LOG = LoggerFactory.getLogger(ViewChangePublisher.class);

  private final RTopic topic;
  private final RedisWatch watch;

  ViewChangePublisher(RedissonClient redis, RedisWatch watch) {
    this.topic = redis.getTopic(ViewChangeMessage.TOPIC, StringCodec.INSTANCE);
    this.watch = watch;
  }

  @Override
  public void committed(List<ViewChange> changes) {
    if (!watch.present()) {
      return;
    }
    for (ViewChange change : changes) {
      topic
          .publishAsync(ViewChangeMessage.write(change))
          .whenComplete((_, failure) -> {
            if (failure != null) {
              LOG.debug("A change was not told", failure);
            }
          });
    }
  }
}
