package io.cloudpioneer.projections.costaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is read of a running step. */
class OutputReaderTest {
  private static final byte[] EURO = "€".getBytes(StandardCharsets.UTF_8);

  private final OutputReader reader = new OutputReader(new JsonMapper());

  @Test
  void isWholeWhereACharacterWasCut() {
    assertThat(read(0, 0, Arrays.copyOf(EURO, 2)).text()).isEmpty();
    assertThat(read(0, 1, Arrays.copyOfRange(EURO, 2, 3)))
        .isEqualTo(new PrintedOutput(0, 1, false, false, "€"));
  }

  @Test
  void saysThatSomethingWasLeftOut() {
    read(0, 0, Arrays.copyOf(EURO, 2));

    assertThat(read(0, 2, text("b"))).isEqualTo(new PrintedOutput(0, 1, false, true, "b"));
    assertThat(read(0, 3, text("c")).gap()).isFalse();
  }

  @Test
  void isKeptApartByStep() {
    read(0, 0, Arrays.copyOf(EURO, 2));

    assertThat(read(1, 0, text("b"))).isEqualTo(new PrintedOutput(1, 1, false, false, "b"));
  }

  @Test
  void isReadableWhateverItIs() {
    assertThat(read(0, 0, new byte[] {(byte) 0xff, 'a'}).text()).isEqualTo("\uFFFDa");
  }

  private PrintedOutput read(int step, int chunk, byte[] bytes) {
    return reader.read(
        """
        {"step":%d,"attempt":1,"direction":"FORWARD","chunk":%d,"output":"%s"}\
        """
            .formatted(step, chunk, Base64.getEncoder().encodeToString(bytes)));
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
