package io.cloudpioneer.projections.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SealedTextsTest {
  @Test
  void leavesSealedTextsOutAndTheRestAsItIs() {
    assertThat(
            leftOut(
                """
                {"by":"7","note":{"owner":"7","ciphertext":"x"},"occurrence":2,"cause":{"owner":"me"}}\
                """))
        .isEqualTo(
            """
            {"by":"7","occurrence":2,"cause":{"owner":"me"}}\
            """);
  }

  @Test
  void findsThemInLists() {
    assertThat(
            leftOut(
                """
                {"steps":[{"after":"PT0S","address":{"ciphertext":"x","owner":"7"}}]}\
                """))
        .isEqualTo(
            """
            {"steps":[{"after":"PT0S"}]}\
            """);
  }

  private static String leftOut(String json) {
    return SealedTexts.leftOut(JsonMapper.shared().readTree(json)).toString();
  }
}
