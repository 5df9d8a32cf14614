package io.cloudpioneer.app.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class ListeningAddressesTest {
  private final MockEnvironment environment =
      new MockEnvironment()
          .withProperty("server.port", "0")
          .withProperty("cloudpioneer.collector.grpc.port", "0")
          .withProperty("cloudpioneer.collector.http.port", "0");

  @Test
  void areFineOnLoopbackWithoutTls() {
    assertThatCode(() -> ListeningAddresses.check(environment)).doesNotThrowAnyException();
  }

  @Test
  void needTlsWhereOtherMachinesReachThem() {
    environment.setProperty("server.address", "0.0.0.0");
    assertThatThrownBy(() -> ListeningAddresses.check(environment))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("server.ssl.bundle")
        .hasMessageContaining("0.0.0.0");
  }

  @Test
  void mayBeAnywhereWithTls() {
    environment.setProperty("server.address", "0.0.0.0");
    environment.setProperty("server.ssl.bundle", "web");
    assertThatCode(() -> ListeningAddresses.check(environment)).doesNotThrowAnyException();
  }

  @Test
  void nameThePropertyThatMovesATakenPort() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      environment.setProperty("server.port", Integer.toString(taken.getLocalPort()));
      assertThatThrownBy(() -> ListeningAddresses.check(environment))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("Port " + taken.getLocalPort())
          .hasMessageContaining("--server.port=");
    }
  }
}
