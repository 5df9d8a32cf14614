package io.cloudpioneer.app.moment;

import io.cloudpioneer.projections.agent.AgentQueries;
import io.cloudpioneer.projections.alert.AlertFilter;
import io.cloudpioneer.projections.alert.AlertGroupQueries;
import io.cloudpioneer.projections.alert.AlertGrouping;
import io.cloudpioneer.projections.alert.AlertQueries;
import io.cloudpioneer.projections.alert.AlertStatus;
import io.cloudpioneer.projections.alert.PolicyQueries;
import io.cloudpioneer.projections.alert.RuleQueries;
import io.cloudpioneer.projections.alert.TimelineQueries;
import io.cloudpioneer.projections.board.Moment;
import io.cloudpioneer.projections.costaction.CostActionFilter;
import io.cloudpioneer.projections.costaction.CostActionQueries;
import io.cloudpioneer.projections.costaction.CostActionTimelines;
import io.cloudpioneer.projections.history.HistoryQueries;
import io.cloudpioneer.projections.metric.MetricQueries;
import io.cloudpioneer.projections.playbook.PlaybookQueries;
import io.cloudpioneer.projections.query.PageRequest;
import io.cloudpioneer.projections.query.Visibility;
import io.cloudpioneer.projections.resource.ResourceFilter;
import io.cloudpioneer.projections.resource.ResourceQueries;
import io.cloudpioneer.projections.resource.ResourceSort;
import io.cloudpioneer.projections.resource.ResourceStatus;
import io.cloudpioneer.projections.silence.SilenceQueries;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that can be asked of an estate, at any moment. */
record EveryView(
    ResourceQueries resources,
    AlertQueries alerts,
    AlertGroupQueries groups,
    TimelineQueries timelines,
    CostActionQueries actions,
    CostActionTimelines actionTimelines,
    RuleQueries rules,
    PolicyQueries policies,
    SilenceQueries silences,
    PlaybookQueries playbooks,
    AgentQueries agents,
    HistoryQueries histories,
    MetricQueries metrics) {
  private static final Visibility VISIBLE = Visibility.everything();
  private static final PageRequest PAGE = new PageRequest(200, null);

  Map<String, Object> at(Moment at, RandomEstate estate) {
    var host = estate.host.id();
    var alert = estate.alert.id();
    var action = estate.action.id();
    var region =
        new ResourceFilter(
            estate.host.name(), null, null, EnumSet.allOf(ResourceStatus.class), null, null);
    var ofHost =
        new AlertFilter(EnumSet.allOf(AlertStatus.class), null, host, null, null, null, null);
    var onHost = new CostActionFilter(null, host, null, null);
    Map<String, Object> views = new LinkedHashMap<>();
    views.put("resource", resources.at(at).byId(host, VISIBLE));
    views.put("children", resources.at(at).children(List.of(estate.site), VISIBLE));
    views.put("metrics", metrics.at(at).ofResources(List.of(host), VISIBLE));
    for (var by : ResourceSort.By.values()) {
      var sort = new ResourceSort(by, true);
      views.put("resources by " + by, resources.at(at).page(region, sort, PAGE, VISIBLE));
    }
    views.put("resources counted", resources.at(at).count(region, VISIBLE));
    views.put("alert", alerts.at(at).byId(alert, VISIBLE));
    views.put("alerts", alerts.at(at).page(ofHost, PAGE, VISIBLE));
    views.put("alerts counted", alerts.at(at).count(ofHost, VISIBLE));
    views.put("groups", groups.at(at).page(AlertGrouping.RULE, ofHost, PAGE, VISIBLE));
    views.put("timeline", timelines.at(at).of(List.of(alert), VISIBLE));
    views.put("action", actions.at(at).byId(action, VISIBLE));
    views.put("actions", actions.at(at).page(onHost, PAGE, VISIBLE));
    views.put("action's timeline", actionTimelines.at(at).of(List.of(action), VISIBLE));
    views.put("rule", rules.at(at).byId(estate.rule, VISIBLE));
    views.put("policy", policies.at(at).byId(estate.policy));
    views.put("silence", silences.at(at).byId(estate.silence, VISIBLE));
    views.put("playbook", playbooks.at(at).byId(estate.playbook));
    views.put("playbook's versions", playbooks.at(at).versions(estate.playbook, PAGE));
    views.put("agent", agents.at(at).byId(estate.agent));
    for (var id : Set.copyOf(estate.ids())) {
      views.put("history of " + id, histories.at(at).page(id, PAGE, VISIBLE));
    }
    return views;
  }
}
