package io.cloudpioneer.ingestion.action;

import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.ingestion.CollectorRole;
import io.grpc.Status;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The agents whose streams end in this process; one stream each. */
@Component
@CollectorRole
class Attendances {
  static final Status REPLACED =
      Status.ABORTED.withDescription("A newer stream of this agent took its place");

  private final Map<AgentId, Attendance> here = new ConcurrentHashMap<>();
  private volatile boolean closed;

  void begin(Attendance attendance) {
    @Nullable Attendance older = here.put(attendance.agent(), attendance);
    if (older != null) {
      older.end(REPLACED);
    }
    if (closed) {
      stop(attendance);
    }
  }

  void end(Attendance attendance, Status status) {
    here.remove(attendance.agent(), attendance);
    attendance.end(status);
  }

  Optional<Attendance> of(AgentId agent) {
    return Optional.ofNullable(here.get(agent));
  }

  Collection<Attendance> all() {
    return here.values();
  }

  /** Before the server stops: it would wait for streams that have no end. */
  @EventListener
  void close(ContextClosedEvent event) {
    closed = true;
    here.values().forEach(this::stop);
  }

  private void stop(Attendance attendance) {
    end(
        attendance,
        Status.UNAVAILABLE.withDescription("The platform stops: come back in a moment"));
  }
}
