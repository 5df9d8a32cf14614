package io.cloudpioneer.ingestion.whatif;

import io.cloudpioneer.events.alert.MatchingAttributes;
import io.cloudpioneer.events.alert.RuleDefinition;
import io.cloudpioneer.events.resource.Scope;
import io.cloudpioneer.ingestion.ProcessorRole;
import io.cloudpioneer.ingestion.job.JobRefused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Finds the series that a rule watches, of those that may be seen. */
@Component
@ProcessorRole
public class SeriesChoice {
  /** More are not replayed at once. */
  public static final int MOST_SERIES = 10_000;

  private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

  private final JdbcClient db;
  private final JsonMapper json;

  SeriesChoice(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /** All of them; refused where they are too many. */
  List<StoredSeries> of(RuleDefinition rule, @Nullable Set<Scope> scopes) {
    List<StoredSeries> chosen =
        db
            .sql(
                """
                select s.*, coalesce(r.attributes, '{}') as of_resource
                from series s left join watch_resource r using (resource_id)
                where s.metric = :metric and (:everywhere or s.scope = any(:scopes))
                order by s.series_id\
                """)
            .param("metric", rule.metric())
            .param("everywhere", scopes == null)
            .param(
                "scopes",
                scopes == null
                    ? new String[0]
                    : scopes.stream().map(Scope::toString).toArray(String[]::new))
            .query((row, _) -> watched(row, rule))
            .list()
            .stream()
            .flatMap(Optional::stream)
            .toList();
    if (chosen.size() > MOST_SERIES) {
      throw new JobRefused(
          "whatif.too-many-series",
          "The rule watches %,d series; at most %,d are replayed: let it ask for more attributes"
              .formatted(chosen.size(), MOST_SERIES));
    }
    return chosen;
  }

  private Optional<StoredSeries> watched(ResultSet row, RuleDefinition rule) throws SQLException {
    TreeMap<String, String> own = json.readValue(row.getString("attributes"), TEXTS);
    TreeMap<String, String> ofResource = json.readValue(row.getString("of_resource"), TEXTS);
    return MatchingAttributes.areCarried(rule.matching(), own, ofResource)
        ? Optional.of(
            new StoredSeries(
                row.getLong("series_id"),
                row.getObject("fingerprint", UUID.class),
                row.getObject("resource_id", UUID.class),
                row.getString("scope"),
                own))
        : Optional.empty();
  }
}
