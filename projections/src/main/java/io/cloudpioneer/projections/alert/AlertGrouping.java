package io.cloudpioneer.projections.alert;

/** What alerts can be put together by. */
public enum AlertGrouping {
  /** The rule that raised them; called as it was when it raised the latest. */
  RULE("rule_id", "(array_agg(title order by raised_at desc))[1]"),
  /** The resource they are about. */
  RESOURCE("resource_id", "max(resource_name)");

  private final String column;
  private final String name;

  AlertGrouping(String column, String name) {
    this.column = column;
    this.name = name;
  }

  String column() {
    return column;
  }

  /** An expression over the alerts of a group. */
  String nameExpression() {
    return name;
  }
}
