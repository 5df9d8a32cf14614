package io.cloudpioneer.ingestion.action;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.costaction.AgentQuestions;
import io.cloudpioneer.commands.costaction.Observation;
import io.cloudpioneer.commands.costaction.Rehearsal;
import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.events.costaction.Operation;
import io.cloudpioneer.protocol.action.AgentMessage;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.redisson.api.RedissonClient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks agents, whichever node their stream ends at, and waits for their answers. Questions and
 * answers are kept nowhere: whoever gets none asks again.
 */
@Component
class AskedAgents implements AgentQuestions {
  private static final int SECONDS = 30;
  private static final int MOST = 500;

  /** Answers on their way to other nodes, each of megabytes at most; more are dropped. */
  static final int MOST_UNDER_WAY = 32;

  private final ObjectProvider<QuestionDesk> here;
  private final JsonMapper json;
  private final RedisLine questions;
  private final RedisLine answers;
  private final Map<String, Asked> asked = new ConcurrentHashMap<>();
  private final Semaphore places = new Semaphore(MOST);
  private final Semaphore underWay = new Semaphore(MOST_UNDER_WAY);

  AskedAgents(ObjectProvider<QuestionDesk> here, JsonMapper json, RedissonClient redis) {
    this.here = here;
    this.json = json;
    this.questions = new RedisLine(redis, QuestionDesk.TOPIC);
    this.answers = new RedisLine(redis, "cp:action:answers");
  }

  private record Asked(AgentId agent, CompletableFuture<AgentMessage> answer) {}

  @Override
  public CompletableFuture<Observation> observe(AgentId agent, Operation operation) {
    return ask(question(agent, false, operation)).thenApply(Findings::observation);
  }

  @Override
  public CompletableFuture<Rehearsal> dryRun(AgentId agent, Operation operation) {
    return ask(question(agent, true, operation)).thenApply(Findings::rehearsal);
  }

  private static Question question(AgentId agent, boolean rehearses, Operation operation) {
    return new Question(
        UUID.randomUUID().toString(), agent, rehearses, operation.name(), operation.parameters());
  }

  private CompletableFuture<AgentMessage> ask(Question question) {
    if (!places.tryAcquire()) {
      return CompletableFuture.failedFuture(
          Rejected.forNow(
              "platform.busy", "Too many agents are being asked: ask this one again in a moment"));
    }
    CompletableFuture<AgentMessage> answer = new CompletableFuture<>();
    asked.put(question.id(), new Asked(question.agent(), answer));
    send(question);
    return answer
        .orTimeout(SECONDS, TimeUnit.SECONDS)
        .exceptionallyCompose(_ -> CompletableFuture.failedFuture(noAnswer()))
        .whenComplete((_, _) -> {
          asked.remove(question.id());
          places.release();
        });
  }

  private void send(Question question) {
    QuestionDesk desk = here.getIfAvailable();
    if (desk != null && desk.ask(question)) {
      return;
    }
    var _ =
        answers
            .listen(this::heard)
            .thenCompose(_ -> questions.tell(json.writeValueAsString(question)));
  }

  private static Rejected noAnswer() {
    return Rejected.forNow(
        "agent.no-answer",
        "The agent did not answer within %d s: see that it runs, then ask again"
            .formatted(SECONDS));
  }

  /**
   * An agent has answered here; where nobody here asked, somebody on another node may have, or
   * nobody at all. What an agent says without being asked must not fill the way to the others.
   */
  void answered(AgentId agent, AgentMessage message) {
    if (!take(agent, message) && underWay.tryAcquire()) {
      answers.tell(Findings.written(agent, message)).whenComplete((_, _) -> underWay.release());
    }
  }

  private void heard(String written) {
    take(Findings.agentOf(written), Findings.messageOf(written));
  }

  private boolean take(AgentId agent, AgentMessage message) {
    Asked one = asked.get(Findings.idOf(message));
    return one != null && one.agent().equals(agent) && one.answer().complete(message);
  }
}
