package io.cloudpioneer.app.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What a person is shown of texts that others wrote. */
class TerminalTest {
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final Terminal terminal =
      new Terminal(new PrintStream(output, true, StandardCharsets.UTF_8));

  @Test
  void letsNobodySteerIt() {
    terminal.say("TAMPERED", "event %d (%s)", 6, "\u001b[2J\u009b1A\u007f\u202eänd 雲 \\$1");

    assertThat(shown())
        .isEqualTo("  TAMPERED     event 6 (\\u001b[2J\\u009b1A\\u007f\\u202eänd 雲 \\$1)\n");
  }

  @Test
  void letsNobodyWriteALineOfTheirOwn() {
    terminal.say("TAMPERED", "alert\r\n  Outcome      all is well\u2028");

    assertThat(shown())
        .isEqualTo("  TAMPERED     alert\\u000d\\u000a  Outcome      all is well\\u2028\n");
  }

  private String shown() {
    return output.toString(StandardCharsets.UTF_8);
  }
}
