package io.cloudpioneer.app.audit.sealing;

import com.google.crypto.tink.Aead;
import com.zaxxer.hikari.HikariDataSource;
import io.cloudpioneer.app.audit.chain.Block;
import io.cloudpioneer.app.audit.chain.Bytes;
import io.cloudpioneer.app.audit.table.BlockTable;
import io.cloudpioneer.app.keys.SigningKey;
import io.cloudpioneer.app.keys.StoredSigningKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A history in a schema of its own, in the real database and in tables made like the real ones, so
 * that a test can tamper with it as it likes.
 */
public final class OwnHistory extends DelegatingDataSource implements AutoCloseable {
  private static final List<String> TABLES =
      List.of("event", "audit_key", "audit_block", "certificate_authority");
  private static final int BLOCK_SIZE = 4;
  private static final int CONNECTIONS = 5;

  private final String schema = "audit_" + UUID.randomUUID().toString().replace("-", "");
  private final HikariDataSource pool = new HikariDataSource();
  private final SigningKey key;

  public OwnHistory(Environment platform, Aead masterKey) {
    pool.setJdbcUrl(platform.getRequiredProperty("spring.datasource.url"));
    pool.setUsername(platform.getRequiredProperty("spring.datasource.username"));
    pool.setPassword(platform.getRequiredProperty("spring.datasource.password"));
    pool.setSchema(schema);
    pool.setMaximumPoolSize(CONNECTIONS);
    pool.setMinimumIdle(1);
    pool.setConnectionInitSql("set synchronous_commit to off"); // nothing here outlives its test
    setTargetDataSource(pool);
    db().sql("create schema " + schema).update();
    for (String table : TABLES) {
      db().sql("create table %1$s (like public.%1$s including all)".formatted(table)).update();
    }
    db().sql("insert into certificate_authority select * from public.certificate_authority")
        .update();
    this.key = new StoredSigningKey(db(), masterKey).loadOrMake();
  }

  public JdbcClient db() {
    return JdbcClient.create(this);
  }

  public SigningKey key() {
    return key;
  }

  /** Events of several aggregates, one a second from the index's own second on. */
  public OwnHistory append(long first, long last) {
    for (long index = first; index <= last; index++) {
      byte[] payload =
          "{\"text\":\"%s\"}"
              .formatted("é".repeat((int) index % 5))
              .getBytes(StandardCharsets.UTF_8);
      append(index, index % 2 == 0 ? "1" : null, payload);
    }
    return this;
  }

  public OwnHistory append(long index, @Nullable String revision, byte[] payload) {
    db().sql(
            """
            insert into event values
              (?, gen_random_uuid(), 'alert', gen_random_uuid(), ?, 'alert.raised', ?, ?, ?,
               timestamptz '2026-11-01 12:00:00.000007Z' + make_interval(secs => ?))
            """)
        .param(index)
        .param(index)
        .param(revision)
        .param(payload)
        .param("{\"reason\":\"test\"}".getBytes(StandardCharsets.UTF_8))
        .param((double) index)
        .update();
    return this;
  }

  /** Seals all of it, in blocks of four. */
  public OwnHistory seal() throws SQLException {
    while (sealer(key).sealSome()) {
      // the next blocks
    }
    return this;
  }

  /** As somebody would who puts their own key into the database for as long as it takes. */
  public void sealWith(SigningKey any) throws SQLException {
    db().sql("update audit_key set public_key = ?").param(any.publicKey()).update();
    while (sealer(any).sealSome()) {
      // the next blocks
    }
    db().sql("update audit_key set public_key = ?").param(key.publicKey()).update();
  }

  Sealer sealer(SigningKey any) {
    return new Sealer(this, any, BLOCK_SIZE);
  }

  /** Writes down outside what was sealed. */
  public OwnHistory checkpoint(Path folder) throws SQLException, IOException {
    new Checkpointing(this, folder, Bytes.of(key.publicKey())).catchUp();
    return this;
  }

  public List<Block> blocks() throws SQLException {
    try (Connection connection = getConnection()) {
      return BlockTable.following(connection, 0, Integer.MAX_VALUE);
    }
  }

  /** As if nothing had been recorded or sealed from an index on that begins a block. */
  public void cutFrom(long index) {
    db().sql("delete from audit_block where first_index >= ?").param(index).update();
    db().sql("delete from event where global_index >= ?").param(index).update();
  }

  @Override
  public void close() {
    db().sql("drop schema " + schema + " cascade").update();
    pool.close();
  }
}
