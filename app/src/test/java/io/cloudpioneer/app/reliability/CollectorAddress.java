package io.cloudpioneer.app.reliability;

import io.cloudpioneer.app.testing.FreePorts;
import java.net.URI;
import java.util.List;

/** Where a platform of a test takes OTLP/HTTP: in plain text, on the loopback address. */
record CollectorAddress(int port) {
  static CollectorAddress free() {
    return new CollectorAddress(FreePorts.free());
  }

  URI http() {
    return URI.create("http://127.0.0.1:%d/v1/metrics".formatted(port));
  }

  /** Makes it so; all other ports are free ones. */
  List<String> properties() {
    return List.of(
        "--server.port=" + FreePorts.free(),
        "--cloudpioneer.collector.grpc.port=" + FreePorts.free(),
        "--cloudpioneer.collector.http.address=127.0.0.1",
        "--cloudpioneer.collector.http.tls=false",
        "--cloudpioneer.collector.http.port=" + port);
  }
}
