package io.cloudpioneer.ingestion.action;

import io.cloudpioneer.ingestion.CollectorRole;
import org.redisson.api.RedissonClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Passes questions on to the agents that attend here; those of other nodes come through Redis. */
@Component
@CollectorRole
class QuestionDesk {
  static final String TOPIC = "cp:action:questions";

  private final Attendances attendances;
  private final JsonMapper json;
  private final RedisLine nodes;

  QuestionDesk(Attendances attendances, JsonMapper json, RedissonClient redis) {
    this.attendances = attendances;
    this.json = json;
    this.nodes = new RedisLine(redis, TOPIC);
  }

  void listen() {
    var _ = nodes.listen(message -> ask(json.readValue(message, Question.class)));
  }

  /** Whether the agent attends here; where its stream has no room it is as if it didn't answer. */
  boolean ask(Question question) {
    return attendances
        .of(question.agent())
        .map(attendance -> {
          if (attendance.hasRoom()) {
            attendance.send(question.message());
          }
          return true;
        })
        .orElse(false);
  }
}
