package io.cloudpioneer.app.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.CloudPioneer;
import io.cloudpioneer.app.embedded.OwnDatabase;
import io.cloudpioneer.app.testing.FreePorts;
import io.cloudpioneer.app.testing.Installation;
import io.cloudpioneer.app.testing.PlatformProcess;
import io.cloudpioneer.app.testing.Soon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** kill -9 of a platform that seals ten times a second while it handles commands. */
class SealingThroughKillsIT {
  private static final int ROUNDS = Integer.getInteger("cloudpioneer.rounds", 3);
  private static final long REVISIONS_OF_A_ROUND = 1_000_000;

  private final Path data = Path.of("target/integration/killed-sealing").toAbsolutePath();
  private final Path ledger = data.resolve("acknowledged");

  /** Another seed would kill at other moments; each of these is as good as any. */
  private final Random moments = new Random(2);

  @AfterEach
  void endServers() {
    PlatformProcess.endAllIn(data);
  }

  @Test
  void leavesOneChainOfAllEventsThatTheTerminalProves() throws IOException {
    for (int round = 0; round < ROUNDS; round++) {
      killUnderLoad(round);
    }
    assertVerified(AuditProcess.run(data, "verify"));
    var properties = FreePorts.properties();
    try (var _ = PlatformProcess.start(CloudPioneer.class, data, properties)) {
      assertVerified(AuditProcess.run(data, "verify"));
    }

    var checked = AuditProcess.run(data, "verify", "--against", checkpoints().toString());
    assertVerified(checked);
    assertThat(checked.output())
        .contains("Not sealed   nothing")
        .contains("%,d in ".formatted(count("audit_block")));
    assertExports();
    assertNamesAChangedByte();
    assertFindsACutTail();
  }

  private void killUnderLoad(int round) {
    int enough = Ledger.read(ledger).size() + 200 + moments.nextInt(500);
    var properties = new ArrayList<>(FreePorts.properties());
    properties.addAll(
        List.of(
            "--load.ledger=" + ledger,
            "--load.first-revision=" + round * REVISIONS_OF_A_ROUND,
            "--cloudpioneer.audit.seal-every=100ms",
            "--cloudpioneer.audit.block-size=16"));
    var platform = PlatformProcess.start(CommandLoad.class, data, properties);
    Soon.soon(() -> assertThat(Ledger.read(ledger)).hasSizeGreaterThan(enough));
    platform.kill();
  }

  private static void assertVerified(AuditProcess audit) {
    assertThat(audit.exitCode()).as(audit.output()).isZero();
    assertThat(audit.output()).contains("no sealed event was changed, removed or inserted");
  }

  private void assertExports() throws IOException {
    var file = data.resolve("export.jsonl");
    Files.deleteIfExists(file);
    var export =
        AuditProcess.run(
            data,
            "export",
            "--from=2020-01-01T00:00:00Z",
            "--to=" + Instant.now(),
            "--out=" + file);
    assertThat(export.exitCode()).as(export.output()).isZero();
    assertThat(AuditProcess.run(data, "verify-export", file.toString()).exitCode()).isZero();

    Files.writeString(
        file, Files.readString(file).replaceFirst("resource.changed", "resource.chanted"));
    var changed = AuditProcess.run(data, "verify-export", file.toString());
    assertThat(changed.exitCode()).as(changed.output()).isEqualTo(1);
  }

  private void assertNamesAChangedByte() {
    flipOneBit();
    var changed = AuditProcess.run(data, "verify");
    flipOneBit();
    assertThat(changed.exitCode()).isEqualTo(1);
    assertThat(changed.output()).contains("TAMPERED     event 7 (").contains(": payload");
    assertVerified(AuditProcess.run(data, "verify"));
  }

  private void flipOneBit() {
    change(
        "update event set payload = set_byte(payload, 3, get_byte(payload, 3) # 4) where global_index = 7");
  }

  private void assertFindsACutTail() {
    change("delete from event where global_index >= (select max(first_index) from audit_block)");
    change("delete from audit_block where number = (select max(number) from audit_block)");
    var cut = AuditProcess.run(data, "verify");
    assertThat(cut.exitCode()).isEqualTo(1);
    assertThat(cut.output()).contains("the chain was cut");
  }

  private Path checkpoints() throws IOException {
    try (var files = Files.list(data.resolve("audit"))) {
      return files.filter(file -> file.toString().endsWith(".jsonl")).findFirst().orElseThrow();
    }
  }

  private long count(String table) {
    return database(db -> db.sql("select count(*) from " + table).query(Long.class).single());
  }

  private void change(String sql) {
    int rows = database(db -> db.sql(sql).update());
    assertThat(rows).isPositive();
  }

  private <T> T database(Function<JdbcClient, T> work) {
    return OwnDatabase.use(
        Installation.in(data), database -> work.apply(JdbcClient.create(database)));
  }
}
