package io.cloudpioneer.ingestion.action;

import io.cloudpioneer.commands.costaction.AgentSteps;
import io.cloudpioneer.commands.costaction.HandedStep;
import io.cloudpioneer.commands.costaction.StepKey;
import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.events.costaction.CostActionId;
import io.cloudpioneer.events.stored.MetadataKeys;
import java.sql.Timestamp;
import java.util.UUID;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code agent_step}, as those who hand steps over write them. */
@Repository
class StepTable implements AgentSteps {
  private final JdbcClient db;
  private final ApplicationEventPublisher events;

  StepTable(JdbcClient db, ApplicationEventPublisher events) {
    this.db = db;
    this.events = events;
  }

  @Override
  public void handOver(HandedStep step) {
    int laid =
        StepKeys.named(
                db.sql(
                    """
                    insert into agent_step (action_id, step, attempt, direction, agent_id, plan, hash,
                      begin_before, correlation)
                    values (:action, :step, :attempt, :direction, :agent, :plan, :hash,
                      :beginBefore, :correlation)
                    on conflict do nothing\
                    """),
                step.key())
            .param("agent", step.agent().value())
            .param("plan", step.plan().canonical())
            .param("hash", step.plan().hash().text())
            .param("beginBefore", Timestamp.from(step.beginBefore()))
            .param("correlation", correlation())
            .update();
    if (laid > 0) {
      events.publishEvent(new StepLaid(step.agent()));
    }
  }

  /** Of the event or deadline that is handled, as every message of ours carries it. */
  private static String correlation() {
    Message<?> cause = CurrentUnitOfWork.get().getMessage();
    return String.valueOf(
        cause.getMetaData().getOrDefault(MetadataKeys.CORRELATION, cause.getIdentifier()));
  }

  /** One statement, so that the row is either never sent or known to be. */
  @Override
  public boolean cancel(StepKey key) {
    return StepKeys.named(
            db.sql(
                """
                update agent_step
                set cancelled = true,
                  ended_at = case when state = 'PENDING' then now() else ended_at end,
                  state = case when state = 'PENDING' then 'ENDED' else state end
                where action_id = :action and step = :step and attempt = :attempt and direction = :direction
                returning agent_id, sent_at is null\
                """),
            key)
        .query((row, _) -> {
          events.publishEvent(new StepLaid(new AgentId(row.getObject(1, UUID.class))));
          return row.getBoolean(2);
        })
        .optional()
        .orElse(false);
  }

  @Override
  public void end(StepKey key) {
    StepKeys.named(
            db.sql(
                """
                update agent_step set state = 'ENDED', ended_at = coalesce(ended_at, now())
                where action_id = :action and step = :step and attempt = :attempt and direction = :direction\
                """),
            key)
        .update();
  }

  @Override
  public boolean wasSent(CostActionId action, int step) {
    return db.sql(
            """
            select exists (
              select from agent_step
              where action_id = :action and step = :step and direction = 'FORWARD' and sent_at is not null)\
            """)
        .param("action", action.value())
        .param("step", step)
        .query(Boolean.class)
        .single();
  }
}
