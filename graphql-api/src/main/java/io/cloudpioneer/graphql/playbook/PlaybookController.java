package io.cloudpioneer.graphql.playbook;

import graphql.schema.DataFetchingFieldSelectionSet;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.playbook.PlaybookId;
import io.cloudpioneer.graphql.access.Person;
import io.cloudpioneer.graphql.gateway.Connection;
import io.cloudpioneer.graphql.gateway.Ids;
import io.cloudpioneer.graphql.playbook.authoring.PlaybookDocument;
import io.cloudpioneer.graphql.playbook.authoring.Problem;
import io.cloudpioneer.projections.board.Moment;
import io.cloudpioneer.projections.playbook.PlaybookQueries;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The playbooks, and what is wrong with one that is being written. */
@Controller
class PlaybookController {
  private final PlaybookQueries playbooks;

  PlaybookController(PlaybookQueries playbooks) {
    this.playbooks = playbooks;
  }

  @QueryMapping
  Connection<Playbook> playbooks(
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      @Argument @Nullable String text,
      Moment moment,
      DataFetchingFieldSelectionSet selected) {
    return Connection.of(
        playbooks.at(moment).page(text, Connection.request(first, after)),
        playbook -> Playbook.of(playbook, moment),
        selected,
        () -> playbooks.at(moment).count(text));
  }

  @QueryMapping
  Optional<Playbook> playbook(@Argument String id, Moment moment) {
    return playbooks
        .at(moment)
        .byId(Ids.playbook(id))
        .map(playbook -> Playbook.of(playbook, moment));
  }

  @QueryMapping
  Connection<PlaybookVersion> playbookVersions(
      @Argument String id,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      Moment moment,
      DataFetchingFieldSelectionSet selected) {
    PlaybookId playbook = Ids.playbook(id);
    return Connection.of(
        playbooks.at(moment).versions(playbook, Connection.request(first, after)),
        PlaybookVersion::of,
        selected,
        () -> playbooks.at(moment).countVersions(playbook));
  }

  @QueryMapping
  List<Problem> validatePlaybook(@Argument String yaml) {
    return PlaybookDocument.read(yaml).problems();
  }

  @SchemaMapping(typeName = "Playbook")
  String yaml(Playbook playbook) {
    return PlaybookDocument.write(playbook.definition());
  }

  @SchemaMapping(typeName = "PlaybookVersion", field = "yaml")
  String versionYaml(PlaybookVersion version) {
    return PlaybookDocument.write(version.definition());
  }

  @SchemaMapping(typeName = "Playbook")
  CompletableFuture<Person> changedBy(Playbook playbook, DataLoader<PersonId, Person> people) {
    return people.load(playbook.writer());
  }

  @SchemaMapping(typeName = "PlaybookVersion", field = "changedBy")
  CompletableFuture<Person> versionChangedBy(
      PlaybookVersion version, DataLoader<PersonId, Person> people) {
    return people.load(version.writer());
  }
}
