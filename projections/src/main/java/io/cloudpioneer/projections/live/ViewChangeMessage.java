package io.cloudpioneer.projections.live;

import io.cloudpioneer.events.resource.Scope;
import io.cloudpioneer.projections.board.Board;
import io.cloudpioneer.projections.board.ViewChange;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A changed row as the nodes tell each other on the topic {@value #TOPIC}. */
record ViewChangeMessage(
    String view, UUID id, @Nullable String scope, long version, long position) {
  static final String TOPIC = "cp:live:views";

  private static final JsonMapper JSON = JsonMapper.shared();

  static String write(ViewChange change) {
    Scope scope = change.scope();
    return JSON.writeValueAsString(
        new ViewChangeMessage(
            change.board().label(),
            change.id(),
            scope == null ? null : scope.toString(),
            change.version(),
            change.position()));
  }

  static ViewChange read(String json) {
    ViewChangeMessage message = JSON.readValue(json, ViewChangeMessage.class);
    return new ViewChange(
        Board.labelled(message.view),
        message.id,
        message.scope == null ? null : Scope.parse(message.scope),
        message.version,
        message.position);
  }
}
