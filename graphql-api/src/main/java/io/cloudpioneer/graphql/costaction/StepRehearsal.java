package io.cloudpioneer.graphql.costaction;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.costaction.Rehearsal;
import io.cloudpioneer.events.costaction.Difference;
import io.cloudpioneer.events.costaction.PlanStep;
import io.cloudpioneer.graphql.resource.Attribute;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a step would do if its turn came now, as the schema has it. */
record StepRehearsal(
    int number,
    List<String> effects,
    List<Attribute> figures,
    List<Difference> differences,
    @Nullable String code,
    @Nullable String sentence) {

  static StepRehearsal of(int number, PlanStep step, Rehearsal said) {
    return new StepRehearsal(
        number,
        said.effects(),
        Attribute.all(said.figures()),
        new TreeMap<>(step.observed())
            .entrySet().stream()
                .map(fact ->
                    new Difference(
                        fact.getKey(), fact.getValue(), said.found().facts().get(fact.getKey())))
                .filter(fact -> !Objects.equals(fact.planned(), fact.found()))
                .toList(),
        null,
        null);
  }

  static StepRehearsal refused(int number, Rejected.Reason reason) {
    return new StepRehearsal(
        number, List.of(), List.of(), List.of(), reason.code(), reason.sentence());
  }
}
