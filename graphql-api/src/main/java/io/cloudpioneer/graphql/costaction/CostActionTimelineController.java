package io.cloudpioneer.graphql.costaction;

import static java.util.stream.Collectors.toMap;

import io.cloudpioneer.events.costaction.CostActionId;
import io.cloudpioneer.events.costaction.PlanHash;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.PersonalTexts;
import io.cloudpioneer.graphql.access.Person;
import io.cloudpioneer.graphql.access.WhoActed;
import io.cloudpioneer.graphql.identity.CurrentPerson;
import io.cloudpioneer.graphql.moment.ByMoment;
import io.cloudpioneer.projections.costaction.CostActionEntry;
import io.cloudpioneer.projections.costaction.CostActionTimelines;
import io.cloudpioneer.projections.costaction.StepProgress;
import io.cloudpioneer.projections.query.Visibility;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What happened to a cost action, and how far its steps have come. */
@Controller
class CostActionTimelineController {
  private final CostActionTimelines timelines;
  private final PersonalTexts texts;

  CostActionTimelineController(CostActionTimelines timelines, PersonalTexts texts) {
    this.timelines = timelines;
    this.texts = texts;
  }

  @BatchMapping(typeName = "CostAction")
  Map<CostAction, List<CostActionEntry>> timeline(
      List<CostAction> actions, @ContextValue CurrentPerson person) {
    return each(actions, person, (_, timeline) -> timeline);
  }

  @BatchMapping(typeName = "CostAction")
  Map<CostAction, List<ActionStep>> steps(
      List<CostAction> actions, @ContextValue CurrentPerson person) {
    return each(
        actions,
        person,
        (action, timeline) ->
            StepProgress.of(action.content(), timeline).stream().map(ActionStep::of).toList());
  }

  private <T> Map<CostAction, T> each(
      List<CostAction> actions,
      CurrentPerson person,
      BiFunction<CostAction, List<CostActionEntry>, T> answer) {
    return ByMoment.load(
        actions,
        CostAction::moment,
        (moment, some) -> each(some, timelines.at(moment), person.visibility(), answer));
  }

  private static <T> Map<CostAction, T> each(
      List<CostAction> actions,
      CostActionTimelines timelines,
      Visibility visible,
      BiFunction<CostAction, List<CostActionEntry>, T> answer) {
    List<CostActionId> ids = actions.stream().map(CostAction::id).distinct().toList();
    Map<CostActionId, List<CostActionEntry>> found = timelines.of(ids, visible);
    return actions.stream()
        .collect(
            toMap(
                action -> action,
                action -> answer.apply(action, found.getOrDefault(action.id(), List.of()))));
  }

  @SchemaMapping
  CompletableFuture<WhoActed> actor(CostActionEntry entry, DataLoader<PersonId, Person> people) {
    return WhoActed.of(entry.actor(), people);
  }

  @SchemaMapping
  @Nullable String note(CostActionEntry entry) {
    return entry.note() == null ? null : texts.open(entry.note()).orElse(null);
  }

  @SchemaMapping
  @Nullable String planHash(CostActionEntry entry) {
    PlanHash plan = entry.plan();
    return plan == null ? null : plan.toString();
  }
}
