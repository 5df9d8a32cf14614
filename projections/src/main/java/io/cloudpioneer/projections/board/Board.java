package io.cloudpioneer.projections.board;

import java.util.Arrays;

/** A table that people look at, filled from events; one row per aggregate. */
public enum Board {
  RESOURCE("resource-board", "resource_board", "resource_id", "scope"),
  ALERT("alert-board", "alert_board", "alert_id", "scope"),
  RULE("rule-board", "rule_board", "rule_id", "null"),
  POLICY("policy-board", "policy_board", "policy_id", "null"),
  SILENCE("silence-board", "silence_board", "silence_id", "null"),
  AGENT("agent-board", "agent_board", "agent_id", "null"),
  COST_ACTION("cost-action-board", "cost_action_board", "action_id", "scope"),
  PLAYBOOK("playbook-board", "playbook_board", "playbook_id", "null"),
  PLAYBOOK_RUN("playbook-run-board", "playbook_run_board", "run_id", "scope"),
  JOB("job-board", "job_board", "job_id", "null");

  /** Of the tables that the projections in this build fill. */
  private static final int GENERATION = 1;

  private final String label;
  private final String view;
  private final String idColumn;
  private final String scope;

  Board(String label, String view, String idColumn, String scope) {
    this.label = label;
    this.view = view;
    this.idColumn = idColumn;
    this.scope = scope;
  }

  /** Its name in messages, such as {@code alert-board}. */
  public String label() {
    return label;
  }

  public static Board labelled(String label) {
    return Arrays.stream(values())
        .filter(board -> board.label.equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("'%s' is no board".formatted(label)));
  }

  /** The name of what readers see of it. */
  String view() {
    return view;
  }

  /** The name of what readers see of its past. */
  String historyView() {
    return view.replace("_board", "_history");
  }

  String table() {
    return view + "_" + GENERATION;
  }

  String historyTable() {
    return historyView() + "_" + GENERATION;
  }

  String idColumn() {
    return idColumn;
  }

  /** Selects what a change of rows says; what follows is a condition on the columns. */
  public String selectChanges() {
    return "select %s as id, %s as scope, sequence, position from %s where "
        .formatted(idColumn, scope, view);
  }

  /** The same of the rows just written, and nothing while another generation serves. */
  String selectWritten() {
    return """
    select %s as id, %s as scope, sequence, position from %s_%4$d
    where %1$s = any(:ids)
      and exists (select from projection_generation where projection = '%5$s' and serving = %4$d)\
    """
        .formatted(idColumn, scope, view, GENERATION, label);
  }
}
