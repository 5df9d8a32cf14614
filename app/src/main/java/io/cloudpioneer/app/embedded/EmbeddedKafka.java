package io.cloudpioneer.app.embedded;

import io.cloudpioneer.app.start.Progress;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** A Kafka broker and its controller inside this process; it syncs before it acknowledges. */
final class EmbeddedKafka implements EmbeddedService {
  private final KafkaRaftServer server;
  private final int port;

  private EmbeddedKafka(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  static EmbeddedKafka start(DataFolder folder, EmbeddedSettings settings) {
    var started = Instant.now();
    var data = folder.directory("kafka");
    try {
      format(data.resolve("log"));
      int port = OwnPort.choose("cloudpioneer.embedded.kafka.port", settings.kafkaPort(), data);
      var configuration = configuration(data.resolve("log"), port, OwnPort.free(0));
      var server = new KafkaRaftServer(KafkaConfig.fromProps(configuration), Time.SYSTEM);
      server.startup();
      Progress.done("Kafka", "on port " + port, started);
      return new EmbeddedKafka(server, port);
    } catch (Exception e) {
      throw new IllegalStateException("Kafka could not be started", e);
    }
  }

  private static void format(Path log) throws Exception {
    if (Files.exists(log.resolve("meta.properties"))) {
      return;
    }
    Files.createDirectories(log);
    new Formatter()
        .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
        .setClusterId(Uuid.randomUuid().toString())
        .setNodeId(1)
        .addDirectory(log.toString())
        .setMetadataLogDirectory(log.toString())
        .setControllerListenerName("CONTROLLER")
        .setReleaseVersion(MetadataVersion.latestProduction())
        .setUnstableFeatureVersionsEnabled(false)
        .setIgnoreFormatted(false)
        .setHasDynamicQuorum(false)
        .run();
  }

  private static Properties configuration(Path log, int port, int controllerPort) {
    var properties = new Properties();
    properties.putAll(
        Map.of(
            "process.roles", "broker,controller",
            "node.id", "1",
            "controller.quorum.voters", "1@127.0.0.1:" + controllerPort,
            "controller.listener.names", "CONTROLLER",
            "listeners",
                "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                    .formatted(port, controllerPort),
            "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
            "log.dirs", log.toString(),
            "log.flush.interval.messages", "1",
            "auto.create.topics.enable", "false"));
    properties.putAll(
        Map.of(
            "offsets.topic.replication.factor", "1",
            "offsets.topic.num.partitions", "3",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "group.initial.rebalance.delay.ms", "0"));
    // After a kill the broker waits until its former self counts as gone.
    properties.putAll(
        Map.of("broker.session.timeout.ms", "5000", "broker.heartbeat.interval.ms", "1000"));
    // One machine's worth: the defaults are those of a server with nothing beside it.
    properties.putAll(
        Map.of(
            "num.network.threads", "1",
            "num.io.threads", "2",
            "background.threads", "2",
            "log.cleaner.dedupe.buffer.size", "2097152",
            "log.segment.bytes", "67108864",
            "log.index.size.max.bytes", "1048576"));
    return properties;
  }

  @Override
  public Map<String, Object> properties() {
    return Map.of(
        "spring.kafka.bootstrap-servers",
        "127.0.0.1:" + port,
        // One process at a time has the folder: it takes the place of a killed one at once, instead
        // of once Kafka counts that as dead.
        "spring.kafka.consumer.properties.group.instance.id",
        "embedded");
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
