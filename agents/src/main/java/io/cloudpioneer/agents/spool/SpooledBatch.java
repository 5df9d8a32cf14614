package io.cloudpioneer.agents.spool;

/**
 * A batch as it lies in the spool.
 *
 * @param segment the number of the file it lies in
 * @param end the offset behind it
 * @param content what was appended
 */
public record SpooledBatch(long segment, long end, int samples, byte[] content) {}
