package io.cloudpioneer.graphql.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Set;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;

/**
 * Counts WebSockets that ended without a farewell: the client vanished, or read nothing for so long
 * that the server gave up writing. The latter cannot be told why, because that would have to be
 * read as well.
 */
@Component
final class BrokenSockets implements WebSocketGraphQlInterceptor {
  static final String METRIC = "cloudpioneer.api.sockets.broken";

  private static final Set<Integer> BROKEN =
      Set.of(CloseStatus.NO_CLOSE_FRAME.getCode(), CloseStatus.SERVER_ERROR.getCode());

  private final Counter broken;

  BrokenSockets(MeterRegistry meters) {
    this.broken = meters.counter(METRIC);
  }

  @Override
  public void handleConnectionClosed(
      WebSocketSessionInfo socket, int status, Map<String, Object> greeting) {
    if (BROKEN.contains(status)) {
      broken.increment();
    }
  }
}
