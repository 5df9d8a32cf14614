package io.cloudpioneer.ingestion.metric.collect;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Bearer tokens of OTLP/HTTP clients that have no certificate. A token has 256 random bits, so its
 * plain hash can't be guessed; only that is kept.
 */
@Component
public class IngestTokens {
  /** The scope that covers everything. */
  public static final String EVERYWHERE = "*";

  private static final String PREFIX = "cpi1.";

  private final SecureRandom random = new SecureRandom();
  private final JdbcClient db;

  public IngestTokens(JdbcClient db) {
    this.db = db;
  }

  /**
   * Makes a token; one of the same name is replaced.
   *
   * @param scope provider/account/region, or {@link #EVERYWHERE}
   * @return the token, which is never shown again
   */
  public String create(String name, String scope) {
    byte[] secret = new byte[32];
    random.nextBytes(secret);
    String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    db.sql(
            """
            insert into ingest_token (name, token_hash, scope) values (:name, :hash, :scope)
            on conflict (name) do update
            set token_hash = excluded.token_hash, scope = excluded.scope, created_at = now(), revoked_at = null\
            """)
        .param("name", name)
        .param("hash", hash(token))
        .param("scope", scope)
        .update();
    return token;
  }

  /** Takes nothing more from whoever holds it. */
  public void revoke(String name) {
    db.sql("update ingest_token set revoked_at = now() where name = :name and revoked_at is null")
        .param("name", name)
        .update();
  }

  Optional<Client> holderOf(String token) {
    return db.sql(
            "select name, scope from ingest_token where token_hash = :hash and revoked_at is null")
        .param("hash", hash(token))
        .query((row, _) -> (Client) new Client.TokenHolder(row.getString(1), row.getString(2)))
        .optional();
  }

  private static String hash(String token) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every Java platform has SHA-256", missing);
    }
  }
}
