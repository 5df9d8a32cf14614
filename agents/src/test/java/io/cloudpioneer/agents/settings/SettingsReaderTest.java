package io.cloudpioneer.agents.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {
  @TempDir Path folder;

  @Test
  void presetsEverything() throws Exception {
    Settings settings = SettingsReader.read();
    assertThat(settings.collector()).hasToString("localhost:4317");
    assertThat(settings.interval()).isEqualTo(Duration.ofSeconds(10));
    assertThat(settings.spoolLimit()).isEqualTo(64L << 20);
    assertThat(settings.metricsPort()).isEqualTo(9464);
    assertThat(settings.tokenFile()).isEqualTo(settings.state().resolve("enrolment-token"));
    assertThat(settings.account()).isEmpty();
  }

  @Test
  void letsTheCommandLineWinOverTheFile() throws Exception {
    Path file = folder.resolve("agent.properties");
    Files.writeString(file, "interval = 5s\naccount = shop\n");
    Settings settings = SettingsReader.read("--interval=1m", "--config=" + file);
    assertThat(settings.interval()).isEqualTo(Duration.ofMinutes(1));
    assertThat(settings.account()).contains("shop");
  }

  @Test
  void understandsAnAddressOfIpv6() throws Exception {
    assertThat(SettingsReader.read("--collector=[::1]:4317").collector())
        .isEqualTo(new CollectorAddress("::1", 4317))
        .hasToString("[::1]:4317");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--collector=localhost | collector=localhost is unusable. Give host:port",
        "--collector=localhost:99999 | a port from 1 to 65535",
        "--interval=10 | interval=10 is unusable. Give a time",
        "--interval=1ms | from 100ms to 24h",
        "--spool-limit=64 | such as 64MB",
        "--spool-limit=1KB | at least 256KB",
        "--rate-limit=0 | a whole number from 1",
        "--rate-limit=many | a whole number from 1",
        "--metrics-port=70000 | from 0 to 65535",
        "--per-cpu=yes | true or false",
        "--account=a/b | a name without '/'",
        "--state= | a path",
        "--intervall=10s | There is no setting 'intervall'",
        "interval=10s | is no setting. Write --key=value",
        "--interval | is no setting. Write --key=value",
        "--config=missing.properties | missing.properties can't be read"
      })
  void saysWhatToChange(String argument, String expected) {
    assertThatThrownBy(() -> SettingsReader.read(argument))
        .isInstanceOf(UnusableSetting.class)
        .hasMessageContaining(expected);
  }

  @Test
  void namesTheFileAWrongKeyStandsIn() throws Exception {
    Path file = folder.resolve("agent.properties");
    Files.writeString(file, "colector=localhost:4317\n");
    assertThatThrownBy(() -> SettingsReader.read("--config=" + file))
        .hasMessageContaining("colector")
        .hasMessageContaining(file.toString())
        .hasMessageContaining("collector");
  }

  @Test
  void listsEverySettingInItsHelp() {
    assertThat(Usage.text()).contains(Setting.keys());
  }
}
