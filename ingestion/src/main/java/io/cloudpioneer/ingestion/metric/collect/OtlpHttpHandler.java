package io.cloudpioneer.ingestion.metric.collect;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.Status;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.cloudpioneer.ingestion.CollectorRole;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** OTLP/HTTP's {@code POST /v1/metrics}; errors carry a {@code google.rpc.Status}. */
@Component
@CollectorRole
final class OtlpHttpHandler implements HttpHandler {
  static final String PATH = "/v1/metrics";
  private static final Logger log = LoggerFactory.getLogger(OtlpHttpHandler.class);

  private final MetricsIntake intake;
  private final HttpClients clients;
  private final InFlightBytes inFlight;
  private final BoundedBody bodies;
  private final MeterRegistry meters;

  OtlpHttpHandler(
      MetricsIntake intake,
      HttpClients clients,
      InFlightBytes inFlight,
      CollectorProperties properties,
      MeterRegistry meters) {
    this.intake = intake;
    this.clients = clients;
    this.inFlight = inFlight;
    this.bodies = new BoundedBody(properties.maxMessage().toBytes());
    this.meters = meters;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    OtlpEncoding encoding = OtlpEncoding.PROTOBUF;
    try (exchange) {
      try {
        checkTarget(exchange);
        Client client = clients.of(exchange);
        encoding = OtlpEncoding.of(exchange.getRequestHeaders().getFirst("Content-Type"));
        answer(exchange, 200, encoding, take(exchange, client, encoding));
      } catch (HttpFault fault) {
        answer(exchange, fault, encoding);
      } catch (NotTaken notTaken) {
        exchange
            .getResponseHeaders()
            .set("Retry-After", Long.toString(notTaken.retryAfter().toSeconds()));
        int status = notTaken.reason() == NotTaken.Cause.FULL ? 429 : 503;
        answer(exchange, new HttpFault(status, String.valueOf(notTaken.getMessage())), encoding);
      } catch (DataAccessException away) {
        exchange.getResponseHeaders().set("Retry-After", "5");
        answer(exchange, new HttpFault(503, "Tokens can't be checked now, send again"), encoding);
      } catch (RuntimeException ours) {
        log.error("An OTLP/HTTP request failed", ours);
        answer(exchange, new HttpFault(500, "The collector failed"), encoding);
      }
    }
  }

  private ExportMetricsServiceResponse take(
      HttpExchange exchange, Client client, OtlpEncoding encoding) throws IOException {
    try (InFlightBytes.Share share = inFlight.share()) {
      String compression = exchange.getRequestHeaders().getFirst("Content-Encoding");
      byte[] body = bodies.read(exchange.getRequestBody(), compression, share);
      return intake.take(encoding.parse(body), client);
    } catch (InvalidProtocolBufferException malformed) {
      throw new HttpFault(400, "The body is no metrics request: " + malformed.getMessage());
    }
  }

  private static void checkTarget(HttpExchange exchange) {
    if (!exchange.getRequestURI().getPath().equals(PATH)) {
      throw new HttpFault(404, "Metrics go to " + PATH);
    }
    if (!exchange.getRequestMethod().equals("POST")) {
      exchange.getResponseHeaders().set("Allow", "POST");
      throw new HttpFault(405, "Metrics are sent by POST");
    }
  }

  private void answer(HttpExchange exchange, HttpFault fault, OtlpEncoding encoding)
      throws IOException {
    Status status =
        Status.newBuilder()
            .setCode(fault.grpcCode())
            .setMessage(String.valueOf(fault.getMessage()))
            .build();
    answer(exchange, fault.status(), encoding, status);
  }

  private void answer(HttpExchange exchange, int status, OtlpEncoding encoding, Message message)
      throws IOException {
    meters
        .counter(
            "cloudpioneer.collector.requests",
            "transport",
            "http",
            "status",
            Integer.toString(status))
        .increment();
    byte[] body = encoding.write(message);
    exchange.getResponseHeaders().set("Content-Type", encoding.mediaType());
    if (status == 401) {
      exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
    }
    // Zero would mean a chunked body to this server, -1 means none.
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }
}
