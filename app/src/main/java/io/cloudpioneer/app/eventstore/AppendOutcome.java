package io.cloudpioneer.app.eventstore;

import java.util.ArrayList;
import java.util.List;

/** What becomes of a group of appends; told to those who wait only once it is committed. */
final class AppendOutcome {
  private final List<Append> kept = new ArrayList<>();
  private final List<Append> refused = new ArrayList<>();
  private final List<StoredEvent> accepted = new ArrayList<>();
  private long lastIndex;

  void accept(Append append) {
    kept.add(append);
    accepted.addAll(append.events());
  }

  /** An attempt whose answer was lost had kept it. */
  void keptBefore(Append append) {
    kept.add(append);
  }

  void refuse(Append append) {
    refused.add(append);
  }

  AppendOutcome at(long lastIndex) {
    this.lastIndex = lastIndex;
    return this;
  }

  List<StoredEvent> accepted() {
    return accepted;
  }

  int eventCount() {
    return accepted.size();
  }

  /** The index of the newest event once this is committed. */
  long lastIndex() {
    return lastIndex;
  }

  void tell() {
    kept.forEach(Append::kept);
    refused.forEach(Append::conflicts);
  }
}
