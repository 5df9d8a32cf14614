package io.cloudpioneer.graphql.alert;

import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.PersonalTexts;
import io.cloudpioneer.graphql.access.Person;
import io.cloudpioneer.graphql.access.PersonLoader;
import io.cloudpioneer.graphql.access.WhoActed;
import io.cloudpioneer.graphql.identity.CurrentPerson;
import io.cloudpioneer.graphql.moment.ByMoment;
import io.cloudpioneer.projections.alert.Notification;
import io.cloudpioneer.projections.alert.TimelineEntry;
import io.cloudpioneer.projections.alert.TimelineQueries;
import io.cloudpioneer.projections.board.Moment;
import io.cloudpioneer.projections.query.Visibility;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What happened to an alert. */
@Controller
class TimelineController {
  private final TimelineQueries timelines;
  private final PersonalTexts texts;

  TimelineController(TimelineQueries timelines, PersonalTexts texts) {
    this.timelines = timelines;
    this.texts = texts;
  }

  @BatchMapping(typeName = "Alert")
  Map<Alert, List<TimelineEntry>> timeline(List<Alert> alerts, @ContextValue CurrentPerson person) {
    return ByMoment.load(
        alerts, Alert::moment, (moment, some) -> timelines(some, moment, person.visibility()));
  }

  private Map<Alert, List<TimelineEntry>> timelines(
      List<Alert> alerts, Moment moment, Visibility visible) {
    List<AlertId> ids = alerts.stream().map(Alert::id).distinct().toList();
    Map<AlertId, List<TimelineEntry>> found = timelines.at(moment).of(ids, visible);
    return alerts.stream()
        .collect(
            Collectors.toMap(alert -> alert, alert -> found.getOrDefault(alert.id(), List.of())));
  }

  @SchemaMapping
  CompletableFuture<WhoActed> actor(TimelineEntry entry, DataLoader<PersonId, Person> people) {
    return WhoActed.of(entry.actor(), people);
  }

  @SchemaMapping
  @Nullable String note(TimelineEntry entry) {
    return entry.note() == null ? null : texts.open(entry.note()).orElse(null);
  }

  @SchemaMapping
  @Nullable String detail(TimelineEntry entry) {
    Notification told = entry.notification();
    if (entry.changes() != null) {
      return "Raised or cleared %d times in short order".formatted(entry.changes());
    }
    return told == null ? null : told.sentence();
  }

  @SchemaMapping
  @Nullable CompletableFuture<Person> person(
      TimelineEntry entry, DataLoader<PersonId, Person> people) {
    return PersonLoader.load(entry.person(), people);
  }
}
