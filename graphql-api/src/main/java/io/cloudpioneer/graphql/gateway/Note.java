package io.cloudpioneer.graphql.gateway;

import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.PersonalTexts;
import io.cloudpioneer.events.person.SealedText;
import io.cloudpioneer.graphql.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** What a person writes in their own words. */
public final class Note {
  private static final int LONGEST = 2_000;

  private Note() {}

  /** Seals a note under its writer's key; nothing written is no note. */
  public static @Nullable SealedText seal(
      @Nullable String text, PersonId writer, PersonalTexts texts) {
    if (text == null || text.isBlank()) {
      return null;
    }
    int length = text.codePointCount(0, text.length());
    if (length > LONGEST) {
      throw Refusal.because(
          "input.note",
          "A note has at most %,d characters, not %,d: shorten it".formatted(LONGEST, length));
    }
    return texts.seal(writer, text);
  }
}
