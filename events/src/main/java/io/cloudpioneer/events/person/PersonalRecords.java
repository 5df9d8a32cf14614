package io.cloudpioneer.events.person;

/** Something that is kept of people outside of the event store, such as their key. */
public interface PersonalRecords {
  /**
   * Destroys what is kept of a person; in the database within the caller's transaction. Doing it
   * again is harmless.
   */
  void forget(PersonId person);
}
