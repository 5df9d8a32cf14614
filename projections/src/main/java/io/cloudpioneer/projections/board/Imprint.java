package io.cloudpioneer.projections.board;

import java.time.Instant;
import java.util.UUID;

/**
 * That an event has just been written to a row of a board, so that the row as it stands now is to
 * be kept in the board's history.
 *
 * @param effectiveAt since when it was so
 */
record Imprint(UUID row, long sequence, Instant recordedAt, Instant effectiveAt) {}
