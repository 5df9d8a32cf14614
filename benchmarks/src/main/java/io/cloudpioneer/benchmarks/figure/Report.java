package io.cloudpioneer.benchmarks.figure;

import java.util.ArrayList;
import java.util.List;

/** What a bench has to say at its end: conditions, table, figures. */
public final class Report {
  private final List<String> conditions = new ArrayList<>();
  private final List<String> tables = new ArrayList<>();
  private final List<Figure> figures = new ArrayList<>();

  /** Something the numbers depend on. */
  public Report condition(String name, String value) {
    conditions.add("%-12s %s".formatted(name, value));
    return this;
  }

  public Report table(Rounds rounds) {
    tables.add("");
    tables.addAll(rounds.table());
    return this;
  }

  public Report figure(String name, double value, String unit) {
    figures.add(new Figure.Amount(name, value, unit));
    return this;
  }

  public Report ratio(String name, double value) {
    figures.add(new Figure.Ratio(name, value));
    return this;
  }

  public List<String> lines() {
    if (figures.isEmpty()) {
      throw new CannotMeasure("The bench gave no figure");
    }
    List<String> lines = new ArrayList<>(conditions);
    lines.addAll(tables);
    lines.add("");
    figures.forEach(figure -> lines.add(figure.toString()));
    return lines;
  }
}
