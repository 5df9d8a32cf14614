package io.cloudpioneer.graphql.whatif;

import graphql.schema.DataFetchingFieldSelectionSet;
import io.cloudpioneer.events.alert.AlertRuleId;
import io.cloudpioneer.graphql.gateway.Connection;
import io.cloudpioneer.graphql.gateway.Ids;
import io.cloudpioneer.graphql.identity.CurrentPerson;
import io.cloudpioneer.projections.job.WhatIfQueries;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What rules would have raised, and what they did raise. */
@Controller
class WhatIfController {
  private final WhatIfQueries whatIfs;
  private final WhatIfReader reader;

  WhatIfController(WhatIfQueries whatIfs, WhatIfReader reader) {
    this.whatIfs = whatIfs;
    this.reader = reader;
  }

  @QueryMapping
  Optional<WhatIf> whatIf(@Argument String id, @ContextValue CurrentPerson person) {
    return whatIfs.byId(Ids.job(id), person.id()).map(WhatIf::of);
  }

  @QueryMapping
  Connection<WhatIf> whatIfs(
      @Argument @Nullable String ruleId,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      @ContextValue CurrentPerson person,
      DataFetchingFieldSelectionSet selected) {
    AlertRuleId rule = ruleId == null ? null : Ids.rule(ruleId);
    return Connection.of(
        whatIfs.page(rule, Connection.request(first, after), person.id()),
        WhatIf::of,
        selected,
        () -> whatIfs.count(rule, person.id()));
  }

  @QueryMapping
  WhatIfLimits whatIfLimits() {
    return reader.limits();
  }

  @SchemaMapping
  Connection<RaisedPeriod> findings(
      WhatIf whatIf,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      @ContextValue CurrentPerson person,
      DataFetchingFieldSelectionSet selected) {
    return Connection.of(
        whatIfs.findings(whatIf.id(), Connection.request(first, after), person.visibility()),
        RaisedPeriod::of,
        selected,
        () -> whatIfs.countFindings(whatIf.id(), person.visibility()));
  }

  @SchemaMapping
  List<RaisedPeriod> actual(WhatIf whatIf, @ContextValue CurrentPerson person) {
    AlertRuleId rule = whatIf.ruleId();
    return rule == null
        ? List.of()
        : whatIfs.actual(rule, whatIf.from(), whatIf.to(), person.visibility()).stream()
            .map(RaisedPeriod::of)
            .toList();
  }
}
