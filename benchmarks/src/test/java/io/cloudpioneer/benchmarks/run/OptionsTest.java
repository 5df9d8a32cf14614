package io.cloudpioneer.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
  private static final Option SECONDS = new Option("seconds", 4, 1, 600, "how long it takes");
  private static final List<Option> KNOWN = List.of(Option.ROUNDS, SECONDS);

  @Test
  void areWhatWasChosenAndElseWhatIsPreset() {
    Options options = Options.parse(List.of("--seconds=30"), KNOWN);
    assertThat(options.of(SECONDS)).isEqualTo(30);
    assertThat(options.of(Option.ROUNDS)).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--seconds=0", "--seconds=601", "--seconds=soon", "--seconds=", "--seconds"})
  void mustBeNumbersThatFit(String argument) {
    assertThatThrownBy(() -> Options.parse(List.of(argument), KNOWN))
        .isInstanceOf(BadArgument.class)
        .hasMessageStartingWith("--seconds takes a whole number from 1 to 600, not '");
  }

  @Test
  void mustBeOnesThatThereAre() {
    assertThatThrownBy(() -> Options.parse(List.of("--second=1"), KNOWN))
        .isInstanceOf(BadArgument.class)
        .hasMessage("There is no '--second' here; there are --rounds=…, --seconds=…");
  }
}
