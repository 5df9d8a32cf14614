package io.cloudpioneer.app.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.PersonalTexts;
import io.cloudpioneer.events.person.SealedText;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a person wrote, as events hold it. */
@IntegrationTest
class SealedTextTest {
  private static final String TEXT = "looking into it";

  @Autowired PersonalTexts texts;

  private final PersonId anna = new PersonId(UUID.randomUUID());

  @Test
  void isOpenedUnderItsOwnersKey() {
    assertThat(texts.open(texts.seal(anna, TEXT))).contains(TEXT);
  }

  @Test
  void showsNothingOfItself() {
    byte[] stored = Base64.getDecoder().decode(texts.seal(anna, TEXT).ciphertext());

    assertThat(new String(stored, UTF_8)).doesNotContain(TEXT);
    assertThat(texts.seal(anna, TEXT)).isNotEqualTo(texts.seal(anna, TEXT));
  }

  @Test
  void cannotBePassedOffAsAnothers() {
    PersonId bert = new PersonId(UUID.randomUUID());
    texts.seal(bert, "his own");
    SealedText stolen = new SealedText(bert, texts.seal(anna, TEXT).ciphertext());

    assertThatThrownBy(() -> texts.open(stolen)).hasMessageContaining("damaged");
  }

  @Test
  void isNothingAnyMoreWhereItsOwnerHasNoKey() {
    SealedText ofNobody =
        new SealedText(new PersonId(UUID.randomUUID()), texts.seal(anna, TEXT).ciphertext());

    assertThat(texts.open(ofNobody)).isEmpty();
  }
}
