package io.cloudpioneer.app.playbook;

import static io.cloudpioneer.app.testing.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.commands.playbook.PlaybookCommand.ChangePlaybook;
import io.cloudpioneer.commands.playbook.PlaybookCommand.DefinePlaybook;
import io.cloudpioneer.commands.playbook.PlaybookCommand.DisablePlaybook;
import io.cloudpioneer.commands.playbook.PlaybookCommand.EnablePlaybook;
import io.cloudpioneer.events.person.Actor;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.Role;
import io.cloudpioneer.events.playbook.PlaybookDefinition;
import io.cloudpioneer.events.playbook.PlaybookId;
import io.cloudpioneer.projections.playbook.PlaybookChange;
import io.cloudpioneer.projections.playbook.PlaybookQueries;
import io.cloudpioneer.projections.playbook.PlaybookVersionView;
import io.cloudpioneer.projections.playbook.PlaybookView;
import io.cloudpioneer.projections.query.Page;
import io.cloudpioneer.projections.query.PageRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class PlaybookBoardTest {
  private static final PersonId ANNA = new PersonId(UUID.randomUUID());
  private static final Sender OPERATOR = new Sender(new Actor.Person(ANNA), Set.of(Role.OPERATOR));

  @Autowired CommandDispatch commands;
  @Autowired PlaybookQueries playbooks;

  private final PlaybookId id = SomePlaybook.fresh();
  private final PlaybookDefinition first = SomePlaybook.named("First " + id);
  private final PlaybookDefinition second = SomePlaybook.named("Second " + id);

  @Test
  void showsAPlaybookAsItIsNow() {
    send(new DefinePlaybook(id, first, ANNA));
    soon(() -> assertThat(shown().definition()).isEqualTo(first));

    send(new DisablePlaybook(id, 1, ANNA));
    send(new ChangePlaybook(id, 2, second, ANNA));
    soon(() -> assertThat(shown().version()).isEqualTo(3));
    assertThat(shown().definition()).isEqualTo(second);
    assertThat(shown().enabled()).isFalse();
    assertThat(shown().changedBy()).isEqualTo(ANNA);

    send(new EnablePlaybook(id, 3, ANNA));
    soon(() -> assertThat(shown().enabled()).isTrue());
  }

  @Test
  void keepsEveryVersionWithWhatItSaidThen() {
    send(new DefinePlaybook(id, first, ANNA));
    send(new DisablePlaybook(id, 1, ANNA));
    send(new ChangePlaybook(id, 2, second, ANNA));
    soon(() -> assertThat(playbooks.countVersions(id)).isEqualTo(3));

    Page<PlaybookVersionView> newest = playbooks.versions(id, new PageRequest(2, null));
    assertThat(changes(newest)).containsExactly(PlaybookChange.CHANGED, PlaybookChange.DISABLED);
    assertThat(newest.edges().getLast().node().definition()).isEqualTo(first);
    Page<PlaybookVersionView> oldest =
        playbooks.versions(id, new PageRequest(2, newest.endCursor()));
    assertThat(changes(oldest)).containsExactly(PlaybookChange.DEFINED);
    assertThat(oldest.hasNextPage()).isFalse();
  }

  @Test
  void findsPlaybooksByAPartOfTheirNames() {
    send(new DefinePlaybook(id, first, ANNA));
    String part = "FIRST " + id;
    soon(() -> assertThat(playbooks.count(part)).isEqualTo(1));
    assertThat(playbooks.page(part, new PageRequest(10, null)).edges())
        .singleElement()
        .satisfies(edge -> assertThat(edge.node().id()).isEqualTo(id));
  }

  private static List<PlaybookChange> changes(Page<PlaybookVersionView> page) {
    return page.edges().stream().map(edge -> edge.node().change()).toList();
  }

  private PlaybookView shown() {
    return playbooks.byId(id).orElseThrow(() -> new AssertionError("no such playbook yet"));
  }

  private void send(Object command) {
    commands.send(command, OPERATOR, "test.asked").join();
  }
}
