package io.cloudpioneer.ingestion.action;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.ingestion.CollectorRole;
import io.cloudpioneer.protocol.action.Hello;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What agents offer, and which stream of each is the newest, for every node to read. */
@Repository
@CollectorRole
class AgentOffers {
  private static final int LARGEST = 256 * 1024;

  private final JdbcClient db;

  AgentOffers(JdbcClient db) {
    this.db = db;
  }

  /**
   * An agent has opened a stream and says what it is.
   *
   * @throws IllegalArgumentException where it says more than is kept
   */
  void said(Attendance attendance, Hello hello) {
    db.sql(
            """
            insert into agent_offer (agent_id, stream, hello) values (:agent, :stream, cast(:hello as jsonb))
            on conflict (agent_id) do update
            set stream = excluded.stream, hello = excluded.hello, said_at = now()\
            """)
        .param("agent", attendance.agent().value())
        .param("stream", attendance.stream())
        .param("hello", json(hello))
        .update();
  }

  private static String json(Hello hello) {
    if (hello.getSerializedSize() > LARGEST) {
      throw new IllegalArgumentException(
          "A Hello has at most %d bytes: offer fewer targets".formatted(LARGEST));
    }
    String json = printed(hello);
    if (json.contains("\\u0000")) {
      throw new IllegalArgumentException("A Hello's texts hold no U+0000");
    }
    return json;
  }

  private static String printed(Hello hello) {
    try {
      return JsonFormat.printer().omittingInsignificantWhitespace().print(hello);
    } catch (InvalidProtocolBufferException impossible) {
      throw new IllegalStateException("Only an Any may be unprintable", impossible);
    }
  }

  /** The newest streams of some agents. */
  Map<AgentId, UUID> streams(Collection<AgentId> agents) {
    Map<AgentId, UUID> streams = new HashMap<>();
    db.sql("select agent_id, stream from agent_offer where agent_id = any (:agents)")
        .param("agents", agents.stream().map(AgentId::value).toArray(UUID[]::new))
        .query(row -> {
          streams.put(new AgentId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class));
        });
    return streams;
  }
}
