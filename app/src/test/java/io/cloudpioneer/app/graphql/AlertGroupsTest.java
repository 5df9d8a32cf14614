package io.cloudpioneer.app.graphql;

import static io.cloudpioneer.app.testing.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.events.person.Role;
import io.cloudpioneer.events.resource.ResourceIdentity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class AlertGroupsTest {
  private static final String GROUPS =
      """
      query($by: AlertGrouping!, $text: String, $first: Int, $after: String) {
        alertGroups(by: $by, filter: { text: $text }, first: $first, after: $after) {
          totalCount
          pageInfo { hasNextPage endCursor }
          edges { node { by id name alerts open worst latest } }
        }
      }
      """;

  @Autowired JdbcClient db;
  @Autowired CommandDispatch commands;
  @LocalServerPort int port;

  /** In the names of all that a test makes, so that it finds only that. */
  private final String mark = UUID.randomUUID().toString();

  private final ResourceIdentity busy = Estate.newHost();
  private final ResourceIdentity other = Estate.newHost();
  private Caller viewer;

  @BeforeEach
  void raiseThreeAlertsOnTwoHosts() {
    viewer = new Caller(new Browser(port).signIn(new Users(db).with(Role.VIEWER), Users.PASSWORD));
    Estate estate = new Estate(commands);
    estate.observe(busy, "busy " + mark);
    estate.observe(other, "other " + mark);
    estate.raise(busy, "Processor");
    estate.raise(busy, "Memory");
    estate.raise(other, "Disk");
    soon(() -> assertThat(groups("RESOURCE", null, null).path("totalCount").asInt()).isEqualTo(2));
    soon(() ->
        assertThat(nodes(groups("RESOURCE", null, null)).getFirst().path("alerts").asInt())
            .isEqualTo(2));
  }

  @Test
  void areCountedByResourceTheLargestFirst() {
    List<JsonNode> groups = nodes(groups("RESOURCE", null, null));

    assertThat(groups)
        .extracting(group -> group.path("name").asString())
        .containsExactly("busy " + mark, "other " + mark);
    JsonNode first = groups.getFirst();
    assertThat(first.path("id").asString()).isEqualTo(busy.id().toString());
    assertThat(first.path("open").asInt()).isEqualTo(2);
    assertThat(first.path("worst").asString()).isEqualTo("CRITICAL");
  }

  @Test
  void areCountedByRule() {
    assertThat(nodes(groups("RULE", null, null)))
        .hasSize(3)
        .allSatisfy(group -> assertThat(group.path("alerts").asInt()).isEqualTo(1))
        .extracting(group -> group.path("name").asString())
        .containsExactlyInAnyOrder("Processor", "Memory", "Disk");
  }

  @Test
  void comePageByPage() {
    JsonNode first = groups("RESOURCE", 1, null);
    assertThat(first.path("pageInfo").path("hasNextPage").asBoolean()).isTrue();
    String cursor = first.path("pageInfo").path("endCursor").asString();

    JsonNode second = groups("RESOURCE", 1, cursor);
    assertThat(nodes(second).getFirst().path("name").asString()).isEqualTo("other " + mark);
    assertThat(second.path("pageInfo").path("hasNextPage").asBoolean()).isFalse();
    assertThat(viewer.refusal(GROUPS, variables("RULE", 1, cursor))).isEqualTo("page.bad-cursor");
  }

  private JsonNode groups(String by, @Nullable Integer first, @Nullable String after) {
    return viewer.data(GROUPS, variables(by, first, after)).path("alertGroups");
  }

  private Map<String, Object> variables(
      String by, @Nullable Integer first, @Nullable String after) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("by", by);
    variables.put("text", mark);
    variables.put("first", first);
    variables.put("after", after);
    return variables;
  }

  private static List<JsonNode> nodes(JsonNode groups) {
    return groups.path("edges").valueStream().map(edge -> edge.path("node")).toList();
  }
}
