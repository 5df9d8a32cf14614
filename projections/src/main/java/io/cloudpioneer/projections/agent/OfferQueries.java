package io.cloudpioneer.projections.agent;

import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.projections.query.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What agents offer to do on their hosts, as each said when it last connected. */
@Component
public class OfferQueries {
  private final JdbcClient db;
  private final JsonMapper json;

  OfferQueries(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /** Empty where the agent has never connected for steps. */
  public Optional<AgentOffers> of(AgentId agent) {
    return db.sql("select hello, said_at from agent_offer where agent_id = :agent")
        .param("agent", agent.value())
        .query((row, _) -> offers(agent, row))
        .optional();
  }

  private AgentOffers offers(AgentId agent, ResultSet row) throws SQLException {
    JsonNode hello = json.readTree(row.getString("hello"));
    List<OfferView> offers = new ArrayList<>();
    for (JsonNode offer : hello.path("offers")) {
      offers.add(offer(offer));
    }
    return new AgentOffers(agent, Columns.moment(row, "said_at"), offers);
  }

  private static OfferView offer(JsonNode offer) {
    List<OfferView.Parameter> parameters = new ArrayList<>();
    for (JsonNode parameter : offer.path("parameters")) {
      parameters.add(
          new OfferView.Parameter(
              parameter.path("name").asString(""),
              parameter.path("meaning").asString(""),
              texts(parameter.path("values")),
              parameter.path("pattern").asString("")));
    }
    List<OfferView.Fact> facts = new ArrayList<>();
    for (JsonNode fact : offer.path("facts")) {
      facts.add(
          new OfferView.Fact(fact.path("name").asString(""), fact.path("meaning").asString("")));
    }
    return new OfferView(
        offer.path("operation").asString(""),
        offer.path("target").asString(""),
        parameters,
        facts,
        offer.path("undoable").asBoolean(false),
        offer.path("timeLimitSeconds").asInt(0));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    for (JsonNode text : array) {
      texts.add(text.asString());
    }
    return texts;
  }
}
