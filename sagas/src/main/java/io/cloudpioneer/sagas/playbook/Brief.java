package io.cloudpioneer.sagas.playbook;

import io.cloudpioneer.commands.access.CommandDispatch.Following;
import io.cloudpioneer.events.playbook.PlaybookId;
import io.cloudpioneer.events.playbook.RunCause;
import io.cloudpioneer.events.playbook.RunEvent.RunSetOff;
import io.cloudpioneer.events.playbook.RunId;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.events.resource.Scope;
import java.time.Instant;
import java.util.Map;

/**
 * What a pursuit must know of its run.
 *
 * @param at when it was set off
 * @param from the setting off, which what is done by no event's handler follows from
 */
record Brief(
    RunId run,
    PlaybookId playbook,
    int version,
    RunCause cause,
    ResourceId target,
    Scope scope,
    Map<String, String> labels,
    Instant at,
    Following from) {
  Brief {
    labels = Map.copyOf(labels);
  }

  static Brief of(RunSetOff event, Instant at, Following from) {
    return new Brief(
        event.runId(),
        event.playbook(),
        event.version(),
        event.cause(),
        event.target(),
        event.scope(),
        event.labels(),
        at,
        from);
  }
}
