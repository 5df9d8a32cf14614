package io.cloudpioneer.events.person;

import java.util.Optional;

/** Seals and opens what people write, each text under its owner's key. */
public interface PersonalTexts {
  /** Encrypts a text under its owner's key, which is made at first use. */
  SealedText seal(PersonId owner, String text);

  /** The text, or empty once its owner is forgotten. */
  Optional<String> open(SealedText text);
}
