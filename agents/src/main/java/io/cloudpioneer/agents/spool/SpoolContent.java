package io.cloudpioneer.agents.spool;

/**
 * What the spool holds, and what it ever dropped.
 *
 * @param bytes on disk
 * @param samples that wait for an acknowledgement
 * @param dropped samples, since the state folder exists
 */
public record SpoolContent(long bytes, long samples, long dropped) {}
