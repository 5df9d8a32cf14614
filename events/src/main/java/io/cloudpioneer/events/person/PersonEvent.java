package io.cloudpioneer.events.person;

/** What happened to what is known of a person. Who they were is nowhere in it. */
public sealed interface PersonEvent {
  PersonId personId();

  /** It was decided that they are forgotten; from here on it is carried out. */
  record PersonForgotten(PersonId personId, PersonId by) implements PersonEvent {}

  /** Their key is destroyed, and nothing that names them is kept any more. */
  record PersonErased(PersonId personId) implements PersonEvent {}
}
