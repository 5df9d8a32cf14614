package io.cloudpioneer.agents.action.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.ParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "\"\"",
        "null",
        "0",
        "-1",
        "9007199254740991",
        "[1,\"a\",null,[],{}]",
        "{\"a\":1,\"b\":{\"c\":[{}]}}",
        "\"\\b\\t\\n\\f\\r\\\"\\\\\\u0000\\u001f\"",
        "\"/ä€😀\u007f\"",
        // By UTF-16 code units the surrogates of 😀 come before ﬁ; by code points they come after.
        "{\"\":0,\"A\":0,\"a\":0,\"€\":0,\"😀\":0,\"ﬁ\":0}"
      })
  void readsWhatIsCanonical(String text) throws ParseException {
    assertThat(JsonWriter.write(JsonReader.read(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " {}",
        "{} ",
        "{\"a\": 1}",
        "{\"b\":1,\"a\":1}",
        "{\"a\":1,\"a\":1}",
        "{\"a\":1,}",
        "{\"a\"}",
        "{a:1}",
        "[1,]",
        "[,1]",
        "[1 ,2]",
        "[1",
        "\"a",
        "\"\\u0041\"",
        "\"\\/\"",
        "\"\\u001F\"",
        "\"\\ud800\"",
        "\"\\x\"",
        "\"\\u00",
        "\"\n\"",
        "1.0",
        "1e3",
        "01",
        "-0",
        "+1",
        "-",
        "9007199254740992",
        "99999999999999999999",
        "true",
        "nul",
        "NaN"
      })
  void refusesWhatHasAnotherForm(String text) {
    assertThatThrownBy(() -> JsonReader.read(text)).isInstanceOf(ParseException.class);
  }

  @Test
  void refusesWhatIsNestedTooDeeply() {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    assertThatThrownBy(() -> JsonReader.read(deep)).hasMessageContaining("nested");
  }
}
