package io.cloudpioneer.app.graphql;

import io.cloudpioneer.events.person.Role;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The GraphQL API for tests of other parts, as somebody sees it who may only look. */
public final class Api {
  private final Caller caller;

  private Api(Caller caller) {
    this.caller = caller;
  }

  public static Api ofViewer(JdbcClient db, int port) {
    return new Api(
        new Caller(new Browser(port).signIn(new Users(db).with(Role.VIEWER), Users.PASSWORD)));
  }

  /** The data of an answer without errors. */
  public JsonNode data(String document, Map<String, ?> variables) {
    return caller.data(document, variables);
  }
}
