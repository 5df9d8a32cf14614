package io.cloudpioneer.projections.board;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Keeps rows of boards in the boards' history, many with one statement.
 *
 * <p>A row's past follows the order of its stream. What a fact says holds from when it took effect,
 * but not from before the fact ahead of it did, nor from after it was recorded, whatever its
 * writer's clock says; so the last row of a history is always the board's.
 */
final class HistoryWriter {
  private final NamedParameterJdbcTemplate db;
  private final Map<Board, String> statements = new ConcurrentHashMap<>();

  HistoryWriter(NamedParameterJdbcTemplate db) {
    this.db = db;
  }

  /** Of one row there is at most one imprint; one that is kept already is left as it is. */
  void keep(Board board, List<Imprint> imprints) {
    db.update(
        statements.computeIfAbsent(board, this::statement),
        new MapSqlParameterSource()
            .addValue("rows", imprints.stream().map(Imprint::row).toArray(UUID[]::new))
            .addValue("sequences", imprints.stream().map(Imprint::sequence).toArray(Long[]::new))
            .addValue("recorded", moments(imprints, Imprint::recordedAt))
            .addValue("effective", moments(imprints, Imprint::effectiveAt)));
  }

  /** As text: the driver knows no arrays of moments. */
  private static String[] moments(List<Imprint> imprints, Function<Imprint, Instant> moment) {
    return imprints.stream().map(moment).map(Instant::toString).toArray(String[]::new);
  }

  /**
   * What stood so far ends where the new row begins to hold. Where that was learnt only later, it
   * is kept twice: as it was known until then, and as it is known now.
   */
  private String statement(Board board) {
    List<String> columns = columns(board);
    return """
    with fact as (
      select * from unnest(cast(:rows as uuid[]), cast(:sequences as bigint[]), cast(:recorded as timestamptz[]),
        cast(:effective as timestamptz[])) as fact (id, sequence, recorded, effective)
    ), placed as materialized (
      select fact.recorded, board.anew, standing.old, standing.place,
        greatest(least(fact.effective, fact.recorded), (standing.old).effective_from) as effective
      from fact
      cross join lateral (
        select b as anew from %1$s b where b.%3$s = fact.id and b.sequence = fact.sequence limit 1) board
      left join lateral (
        select h as old, h.ctid as place from %2$s h
        where h.%3$s = fact.id and h.known_to = 'infinity' and h.effective_to = 'infinity' limit 1) standing on true
      where standing.place is null or (standing.old).sequence < fact.sequence
    ), learnt_late as (
      select * from placed where (old).known_from < recorded and effective < recorded
    ), kept as (
      insert into %2$s (known_from, known_to, effective_from, effective_to, %4$s)
      select recorded, 'infinity', (old).effective_from, effective, %5$s
      from learnt_late where (old).effective_from < effective
    ), put_right as (
      update %2$s h set known_to = recorded from learnt_late where h.ctid = place
    ), ended as (
      update %2$s h set effective_to = effective from placed
      where h.ctid = place and not ((old).known_from < recorded and effective < recorded)
    )
    insert into %2$s (known_from, known_to, effective_from, effective_to, %4$s)
    select recorded, 'infinity', effective, 'infinity', %6$s from placed\
    """
        .formatted(
            board.table(),
            board.historyTable(),
            board.idColumn(),
            String.join(", ", columns),
            of("old", columns),
            of("anew", columns));
  }

  private static String of(String row, List<String> columns) {
    return columns.stream().map(column -> "(" + row + ")." + column).collect(joining(", "));
  }

  /** The columns of a board, as its migrations made them. */
  private List<String> columns(Board board) {
    return db.query(
        """
        select quote_ident(attname) as name from pg_attribute
        where attrelid = cast(:board as regclass) and attnum > 0 and not attisdropped order by attnum\
        """,
        Map.of("board", board.table()),
        (row, number) -> row.getString("name"));
  }
}
