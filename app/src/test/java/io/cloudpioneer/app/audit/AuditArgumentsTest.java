package io.cloudpioneer.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudpioneer.app.audit.chain.NotChecked;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed after {@code ./cloudpioneer audit}. */
class AuditArgumentsTest {
  private static final Set<String> OPTIONS = Set.of("--against", "--key");

  @Test
  void takeAValueAfterABlankOrAnEqualsSign() {
    AuditArguments arguments = parse("--against", "a", "--against=b", "--key", "c", "d");

    assertThat(arguments.all("--against")).containsExactly("a", "b");
    assertThat(arguments.one("--key")).contains("c");
    assertThat(arguments.operands()).containsExactly("d");
  }

  @Test
  void nameFilesFromWhereTheirUserIs() {
    assertThat(AuditArguments.file("november.jsonl")).isEqualTo(Path.of("november.jsonl"));
    System.setProperty("cloudpioneer.caller", "/home/anna");
    try {
      assertThat(AuditArguments.file("november.jsonl"))
          .isEqualTo(Path.of("/home/anna/november.jsonl"));
      assertThat(AuditArguments.file("/srv/november.jsonl"))
          .isEqualTo(Path.of("/srv/november.jsonl"));
    } finally {
      System.clearProperty("cloudpioneer.caller");
    }
  }

  @Test
  void leaveThePlatformsOwnOptionsToIt() {
    assertThat(parse("--cloudpioneer.data=/srv").platform())
        .containsExactly("--cloudpioneer.data=/srv");
  }

  @Test
  void areRefusedWhereTheyAreNotKnownOrNotWhole() {
    assertThatThrownBy(() -> parse("--agianst", "a"))
        .isInstanceOf(NotChecked.class)
        .hasMessage("There is no option --agianst here; there are --against, --key");
    assertThatThrownBy(() -> parse("--key")).hasMessage("--key needs a value after it");
    assertThatThrownBy(() -> parse("--key", "a", "--key", "b").one("--key"))
        .hasMessage("--key can be given only once");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          verify file                | a file of checkpoints is given with --against
          export --from x            | --to is missing
          verify-export              | Name one file
          verify-export no-such-file | There is no file no-such-file
          rewrite                    | ./cloudpioneer audit verify
          """)
  void endInASentenceAndTheCodeForNotChecked(String typed, String sentence) {
    var output = new ByteArrayOutputStream();
    int exitCode =
        Audit.run(List.of(typed.split(" ")), new PrintStream(output, true, StandardCharsets.UTF_8));

    assertThat(exitCode).isEqualTo(2);
    assertThat(output.toString(StandardCharsets.UTF_8)).contains(sentence);
  }

  @Test
  void endInTheCodeForNotCheckedWhateverBreaks() {
    var output = new ByteArrayOutputStream();
    var broken =
        new PrintStream(output, true, StandardCharsets.UTF_8) {
          @Override
          public void println(String usage) {
            throw new NoClassDefFoundError("a class that is not there");
          }
        };

    assertThat(Audit.run(List.of("help"), broken)).isEqualTo(2);
    assertThat(output.toString(StandardCharsets.UTF_8))
        .contains("Not checked", "a class that is not there");
  }

  private static AuditArguments parse(String... arguments) {
    return AuditArguments.parse(List.of(arguments), OPTIONS);
  }
}
