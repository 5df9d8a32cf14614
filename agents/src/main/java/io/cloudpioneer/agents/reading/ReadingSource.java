package io.cloudpioneer.agents.reading;

/** A part of the host, or of the agent, that can be read. */
@FunctionalInterface
public interface ReadingSource {
  void read(Readings into);
}
