package io.cloudpioneer.app.ingestion;

import static io.cloudpioneer.app.testing.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.ingestion.SomeClient.Sample;
import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.commands.alert.AlertRuleCommand.DefineAlertRule;
import io.cloudpioneer.commands.job.JobCommand.AskForJob;
import io.cloudpioneer.events.alert.AlertRuleId;
import io.cloudpioneer.events.alert.Comparison;
import io.cloudpioneer.events.alert.Recurrence;
import io.cloudpioneer.events.alert.RuleDefinition;
import io.cloudpioneer.events.alert.Severity;
import io.cloudpioneer.events.alert.ThresholdCondition;
import io.cloudpioneer.events.id.TimeOrderedUuid;
import io.cloudpioneer.events.job.JobId;
import io.cloudpioneer.events.job.JobWork;
import io.cloudpioneer.events.person.Actor;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.Role;
import io.cloudpioneer.events.resource.Scope;
import io.cloudpioneer.ingestion.agent.CollectorTls;
import io.cloudpioneer.ingestion.metric.collect.IngestTokens;
import io.cloudpioneer.ingestion.metric.collect.OtlpHttpServer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What a rule would have raised is what it did raise, where it was at work. */
@IntegrationTest
class WhatIfTest {
  private static final PersonId OPERATOR = new PersonId(UUID.randomUUID());
  private static final Sender SENDER =
      new Sender(new Actor.Person(OPERATOR), Set.of(Role.OPERATOR));
  private static final int SAMPLES = 600;
  private static final Set<Scope> ELSEWHERE = Set.of(new Scope("on_premises", "other", "other"));

  @Autowired CollectorTls tls;
  @Autowired OtlpHttpServer server;
  @Autowired IngestTokens tokens;
  @Autowired CommandDispatch commands;
  @Autowired JdbcClient db;
  @Autowired JsonMapper json;

  private final AlertRuleId rule = new AlertRuleId(TimeOrderedUuid.at(Instant.now()));
  private final Instant start =
      Instant.now().minusSeconds(SAMPLES * 10L + 60).truncatedTo(ChronoUnit.SECONDS);
  private SomeClient client;

  @BeforeEach
  void connect() throws GeneralSecurityException {
    client = new SomeClient(tls, server, tokens);
  }

  @AfterEach
  void disconnect() {
    client.close();
  }

  @Test
  void raisesTheSameAlertsAtTheSameTimesAsTheStreamDid() {
    commands.send(new DefineAlertRule(rule, definition(), OPERATOR), SENDER, "test").join();
    awaitRule();
    measure();

    JobId all = ask(null);
    assertThat(found(all)).hasSizeGreaterThan(10).isEqualTo(really());
    assertThat(outcome(all)).isEqualTo("COMPLETED");

    JobId elsewhere = ask(ELSEWHERE);
    assertThat(outcome(elsewhere)).isEqualTo("COMPLETED");
    assertThat(found(elsewhere)).isEmpty();
    assertThat(figure(elsewhere, "series")).isZero();
  }

  @Test
  void isTakenUpWhereItsProcessDied() {
    JobId job = new JobId(TimeOrderedUuid.at(Instant.now()));
    JobWork work = work(null);
    // As it lies there once another process took it and was killed.
    db.sql(
            """
            insert into job_run (job_id, work, state, attempts, runner, asked_at, started_at, lease_until)
            values (:job, cast(:work as jsonb), 'RUNNING', 1, gen_random_uuid(), now(), now(),
              now() + interval '3 seconds')\
            """)
        .param("job", job.value())
        .param("work", json.writerFor(JobWork.class).writeValueAsString(work))
        .update();

    commands.send(new AskForJob(job, work, OPERATOR), SENDER, "test").join();

    soon(() -> assertThat(outcome(job)).isEqualTo("COMPLETED"));
    assertThat(
            db.sql("select attempts from job_run where job_id = :job")
                .param("job", job.value())
                .query(Integer.class)
                .single())
        .isEqualTo(2);
  }

  /** A level that wanders about its threshold, in requests of a few samples each. */
  private void measure() {
    Random random = new Random(11);
    double level = 10;
    List<Sample> request = new ArrayList<>();
    for (int i = 0; i < SAMPLES; i++) {
      level = Math.clamp(level + random.nextInt(7) - 3, 0, 20);
      request.add(new Sample(start.plusSeconds(10L * i), level));
      if (request.size() == 40 || i == SAMPLES - 1) {
        client.send(request.toArray(Sample[]::new));
        request.clear();
      }
    }
    soon(() -> assertThat(storedSamples()).isEqualTo(SAMPLES));
    soon(() -> assertThat(commandsToSend()).isZero());
    soon(() -> assertThat(really()).hasSizeGreaterThan(10));
    assertThat(samplesOutsideOfTheirHours()).isZero();
  }

  private RuleDefinition definition() {
    return new RuleDefinition(
        "Level of " + client.service(),
        SomeClient.METRIC,
        Map.of("service.name", client.service()),
        new ThresholdCondition(Comparison.ABOVE, 12, 10, Duration.ofSeconds(20)),
        Severity.WARNING,
        List.of(),
        new Recurrence(Duration.ofMinutes(1), 5, Duration.ofMinutes(30)),
        null);
  }

  private JobId ask(@Nullable Set<Scope> scopes) {
    JobId job = new JobId(TimeOrderedUuid.at(Instant.now()));
    commands.send(new AskForJob(job, work(scopes), OPERATOR), SENDER, "test").join();
    soon(() -> assertThat(outcome(job)).isNotEqualTo("UNFINISHED"));
    return job;
  }

  private JobWork work(@Nullable Set<Scope> scopes) {
    return new JobWork.WhatIf(
        rule, 1, definition(), start, start.plusSeconds(SAMPLES * 10L), scopes);
  }

  /** Raises, returns and ends, each with its time, its value and its occurrence. */
  private List<@Nullable String> found(JobId job) {
    return db.sql(
            """
            select kind || ' ' || extract(epoch from at) || ' ' || value || ' ' || occurrence from (
              select case when reopened then 'REOPENED' else 'RAISED' end as kind,
                raised_at as at, raised_value as value, occurrence
              from whatif_finding where job_id = :job
              union all
              select 'RESOLVED', cleared_at, cleared_value, occurrence
              from whatif_finding where job_id = :job and cleared_at is not null) change
            order by at\
            """)
        .param("job", job.value())
        .query(String.class)
        .list();
  }

  private List<@Nullable String> really() {
    return db.sql(
            """
            select kind || ' ' || extract(epoch from effective_at) || ' ' || c.value || ' ' || c.occurrence
            from alert_change c join alert_board using (alert_id) where rule_id = :rule order by c.sequence\
            """)
        .param("rule", rule.value())
        .query(String.class)
        .list();
  }

  private String outcome(JobId job) {
    return db.sql("select status from job_board where job_id = :job")
        .param("job", job.value())
        .query(String.class)
        .single();
  }

  private long figure(JobId job, String name) {
    return db.sql("select (figures->>:name)::bigint from job_board where job_id = :job")
        .param("name", name)
        .param("job", job.value())
        .query(Long.class)
        .single();
  }

  private long storedSamples() {
    return count(
        "select count(*) from sample join series using (series_id) where fingerprint = :series");
  }

  private long samplesOutsideOfTheirHours() {
    return count(
        """
        select count(*) from sample join series using (series_id)
          left join extremes_1h h on h.series_id = sample.series_id
            and h.bucket = date_bin('1 hour', time, timestamptz 'epoch')
        where fingerprint = :series and (value between min and max) is not true\
        """);
  }

  private long count(String sql) {
    return db.sql(sql).param("series", client.series().value()).query(Long.class).single();
  }

  private long commandsToSend() {
    return db.sql("select count(*) from alert_command where command->'cause'->>'ruleName' = :name")
        .param("name", definition().name())
        .query(Long.class)
        .single();
  }

  /** The processor looks for changed rules every second; no test can see when it has. */
  private void awaitRule() {
    Instant defined = Instant.now();
    soon(() ->
        assertThat(
                db.sql("select count(*) from watch_rule where rule_id = :rule")
                    .param("rule", rule.value())
                    .query(Long.class)
                    .single())
            .isEqualTo(1));
    soon(() -> assertThat(Instant.now()).isAfter(defined.plusSeconds(2)));
  }
}
