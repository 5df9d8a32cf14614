package io.cloudpioneer.projections.query;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A total order of a list: all keys in one direction, the last of them unique. A page is found by
 * where the one before ended (keyset), however deep in the list it lies.
 *
 * @param name says in a cursor which ordering it belongs to
 */
public record Ordering(String name, boolean descending, List<Key> keys) {
  /**
   * What is sorted by.
   *
   * @param expression in SQL
   */
  public record Key(String expression, KeyType type) {}

  public Ordering {
    keys = List.copyOf(keys);
  }

  public static Ordering ascending(String name, Key... keys) {
    return new Ordering(name, false, List.of(keys));
  }

  public Ordering reversed() {
    return new Ordering("-" + name, !descending, keys);
  }

  /**
   * Reads a page.
   *
   * @param from what follows {@code from}
   */
  public <T> Page<T> page(
      JdbcClient db, String from, Conditions conditions, PageRequest request, RowMapper<T> mapper) {
    if (request.after() != null) {
      startAfter(Cursor.parse(request.after()), conditions);
    }
    String sql =
        "select *, %s from %s where %s order by %s limit %d"
            .formatted(cursorColumns(), from, conditions.sql(), orderBy(), request.first() + 1);
    List<Page.Edge<T>> edges =
        db.sql(sql)
            .params(conditions.parameters())
            .query((row, number) -> edge(row, number, mapper))
            .list();
    boolean more = edges.size() > request.first();
    return new Page<>(more ? edges.subList(0, request.first()) : edges, more);
  }

  private void startAfter(Cursor cursor, Conditions conditions) {
    if (!cursor.ordering().equals(name) || cursor.keys().size() != keys.size()) {
      throw Cursor.foreign();
    }
    List<String> places = new ArrayList<>();
    for (int at = 0; at < keys.size(); at++) {
      KeyType type = keys.get(at).type();
      String parameter = "after" + at;
      conditions.with(parameter, type.checked(cursor.keys().get(at)));
      places.add("cast(:%s as %s)".formatted(parameter, type.sqlType()));
    }
    String columns = keys.stream().map(Key::expression).collect(joining(", "));
    conditions.where(
        "(%s) %s (%s)".formatted(columns, descending ? "<" : ">", String.join(", ", places)));
  }

  private String orderBy() {
    return keys.stream()
        .map(key -> key.expression() + (descending ? " desc" : ""))
        .collect(joining(", "));
  }

  private String cursorColumns() {
    return IntStream.range(0, keys.size())
        .mapToObj(at -> keys.get(at).type().asText(keys.get(at).expression()) + " as cursor_" + at)
        .collect(joining(", "));
  }

  private <T> Page.Edge<T> edge(ResultSet row, int number, RowMapper<T> mapper)
      throws SQLException {
    List<String> values = new ArrayList<>();
    for (int at = 0; at < keys.size(); at++) {
      values.add(row.getString("cursor_" + at));
    }
    T node = mapper.mapRow(row, number);
    if (node == null) {
      throw new IllegalStateException("A row of a page was mapped to nothing");
    }
    return new Page.Edge<>(new Cursor(name, values).toString(), node);
  }
}
