package io.cloudpioneer.app.axon;

import io.cloudpioneer.events.resource.ResourceEvent.ResourceDiscovered;
import io.cloudpioneer.events.resource.ResourceId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A handler of tests only, which fails in SQL on what it was told to. */
@Component
@ProcessingGroup("fussy-test")
public class FussyHandler {
  private final Set<ResourceId> poisonous = ConcurrentHashMap.newKeySet();
  private final Set<ResourceId> handled = ConcurrentHashMap.newKeySet();
  private final JdbcClient db;

  FussyHandler(JdbcClient db) {
    this.db = db;
  }

  @EventHandler
  void on(ResourceDiscovered event) {
    if (poisonous.contains(event.resourceId())) {
      db.sql("select 1 / 0").query((row, _) -> row.getInt(1)).single();
    }
    handled.add(event.resourceId());
  }

  public void failOn(ResourceId resource) {
    poisonous.add(resource);
  }

  public void failNoMoreOn(ResourceId resource) {
    poisonous.remove(resource);
  }

  public boolean hasHandled(ResourceId resource) {
    return handled.contains(resource);
  }
}
