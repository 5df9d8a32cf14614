package io.cloudpioneer.events.playbook;

/** Who has a place within a playbook's blast radius. */
public sealed interface PlaceEvent {
  PlacesId placesId();

  RunId runId();

  /**
   * A run has a place.
   *
   * @param successes of the run's version in a row, so far
   */
  record PlaceTaken(
      PlacesId placesId,
      RunId runId,
      PlaybookId playbook,
      String account,
      int version,
      int successes)
      implements PlaceEvent {}

  /** Its place is another's again. */
  record PlaceFreed(PlacesId placesId, RunId runId, int version, RunOutcome outcome)
      implements PlaceEvent {}
}
