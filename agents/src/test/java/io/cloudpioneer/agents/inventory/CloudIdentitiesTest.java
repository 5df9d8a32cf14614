package io.cloudpioneer.agents.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cloudpioneer.agents.state.StateFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CloudIdentitiesTest {
  private static final String DOCUMENT =
      """
      {
        "accountId" : "123456789012",
        "availabilityZone" : "eu-central-1b",
        "instanceId" : "i-0abc",
        "instanceType" : "t3.micro",
        "region" : "eu-central-1"
      }\
      """;
  private static final Map<String, String> ANSWERS =
      Map.of(
          "/latest/api/token", "secret",
          "/latest/dynamic/instance-identity/document", DOCUMENT,
          "/computeMetadata/v1/project/project-id", "shop",
          "/computeMetadata/v1/instance/zone", "projects/42/zones/europe-west3-a",
          "/computeMetadata/v1/instance/id", "77",
          "/computeMetadata/v1/instance/machine-type", "projects/42/machineTypes/e2-small",
          "/metadata/instance/compute/subscriptionId", "sub-1",
          "/metadata/instance/compute/location", "westeurope",
          "/metadata/instance/compute/resourceId", "/subscriptions/sub-1/vm",
          "/metadata/instance/compute/vmSize", "B1s");

  @TempDir Path folder;

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer service;
  private StateFolder state;
  private Path dmi;

  @BeforeEach
  void serve() throws Exception {
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext("/", this::answer);
    service.start();
    state = StateFolder.open(folder.resolve("state"));
    dmi = Files.createDirectory(folder.resolve("dmi"));
  }

  @AfterEach
  void stop() throws IOException {
    service.stop(0);
    state.close();
  }

  @Test
  void asksNobodyWhereTheFirmwareHintsAtNoCloud() throws Exception {
    Files.writeString(dmi.resolve("sys_vendor"), "QEMU\n");
    assertThat(find()).isEmpty();
    assertThat(asked).isEmpty();
  }

  @Test
  void knowsAws() throws Exception {
    Files.writeString(dmi.resolve("sys_vendor"), "Amazon EC2\n");
    assertThat(find().orElseThrow().attributes())
        .containsEntry("cloud.provider", "aws")
        .containsEntry("cloud.account.id", "123456789012")
        .containsEntry("cloud.region", "eu-central-1")
        .containsEntry(
            "cloud.resource_id", "arn:aws:ec2:eu-central-1:123456789012:instance/i-0abc");
  }

  @Test
  void knowsGcp() throws Exception {
    Files.writeString(dmi.resolve("product_name"), "Google Compute Engine\n");
    assertThat(find().orElseThrow().attributes())
        .containsEntry("cloud.provider", "gcp")
        .containsEntry("cloud.account.id", "shop")
        .containsEntry("cloud.region", "europe-west3")
        .containsEntry("host.type", "e2-small");
  }

  @Test
  void knowsAzure() throws Exception {
    Files.writeString(dmi.resolve("chassis_asset_tag"), "7783-7084-3265-9085-8269-3286-77\n");
    assertThat(find().orElseThrow().attributes())
        .containsEntry("cloud.provider", "azure")
        .containsEntry("cloud.account.id", "sub-1")
        .containsEntry("cloud.region", "westeurope");
  }

  @Test
  void remembersItWhileTheServiceIsAway() throws Exception {
    Files.writeString(dmi.resolve("sys_vendor"), "Amazon EC2\n");
    Optional<CloudIdentity> before = find();
    URI address = address();
    service.stop(0);
    assertThat(new CloudIdentities(dmi, address, state).find()).isEqualTo(before).isPresent();
  }

  private Optional<CloudIdentity> find() throws IOException {
    return new CloudIdentities(dmi, address(), state).find();
  }

  private URI address() {
    return URI.create("http://127.0.0.1:" + service.getAddress().getPort());
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(path);
    boolean trusted =
        !path.startsWith("/latest/dynamic")
            || "secret".equals(exchange.getRequestHeaders().getFirst("X-aws-ec2-metadata-token"));
    @Nullable String text = trusted ? ANSWERS.get(path) : null;
    byte[] body = (text == null ? "" : text).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(text == null ? 404 : 200, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
