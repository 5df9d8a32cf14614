package io.cloudpioneer.agents.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudpioneer.agents.settings.UnusableSetting;
import io.cloudpioneer.agents.testing.Scripts;
import io.cloudpioneer.protocol.action.Offer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowedActionsTest {
  @TempDir Path folder;

  @Test
  void areNoneWithoutAFile() throws Exception {
    assertThat(AllowedActions.read(Optional.empty()).capabilities().offers()).isEmpty();
  }

  @Test
  void areOfferedTargetByTarget() throws Exception {
    Path reports = Files.createDirectory(folder.toRealPath().resolve("reports"));
    Path file =
        Scripts.actionsFile(
            folder,
            "[limits]",
            "at-once = 3",
            "[script echo]",
            "command = /bin/echo {word}",
            "argument.word = [a-z]+",
            "[service shop]",
            "start = /bin/true",
            "stop = /bin/true",
            "status = /bin/true",
            "[process batch]",
            "program = /opt/.*",
            "[directory reports]",
            "path = " + reports);
    AllowedActions allowed = AllowedActions.read(Optional.of(file));
    assertThat(allowed.atOnce()).isEqualTo(3);
    assertThat(allowed.capabilities().offers())
        .extracting(Offer::getOperation)
        .containsExactly(
            "script.run",
            "service.stop",
            "service.start",
            "process.renice",
            "directory.prune",
            "directory.purge");
    assertThat(allowed.capabilities().offers())
        .allSatisfy(offer -> {
          assertThat(offer.getTarget()).isNotEmpty();
          assertThat(offer.getParametersList())
              .isNotEmpty()
              .allMatch(it -> it.getValuesCount() > 0 != !it.getPattern().isEmpty())
              .noneMatch(it -> it.getMeaning().isEmpty());
          assertThat(offer.getFactsList()).isNotEmpty().noneMatch(it -> it.getMeaning().isEmpty());
          assertThat(offer.getTimeLimitSeconds()).isPositive();
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[disk sda] | There are limits, script, service, process and directory",
        "[script] | Name one target",
        "[limits all] | Name one target",
        "[limits]; at-once = 0 | from 1 to 16",
        "[process x] | Give it",
        "[process x]; program = a; least-nice = 20 | from -20 to 19"
      })
  void areRefusedWhereTheyMakeNoSense(String text, String expected) throws Exception {
    Path file = Scripts.actionsFile(folder, text.split("; "));
    assertThatThrownBy(() -> AllowedActions.read(Optional.of(file)))
        .isInstanceOf(UnusableSetting.class)
        .hasMessageContaining(expected);
  }
}
