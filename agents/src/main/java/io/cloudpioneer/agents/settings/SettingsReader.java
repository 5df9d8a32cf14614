package io.cloudpioneer.agents.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Reads settings: what stands on the command line wins over the file named by {@code --config}. */
public final class SettingsReader {
  private static final String CONFIG = "--config=";

  private final Map<Setting, String> texts = new EnumMap<>(Setting.class);

  private SettingsReader() {}

  public static Settings read(String... arguments) throws UnusableSetting {
    SettingsReader reader = new SettingsReader();
    for (String argument : arguments) {
      if (argument.startsWith(CONFIG)) {
        reader.readFile(Path.of(argument.substring(CONFIG.length())));
      }
    }
    for (String argument : arguments) {
      if (!argument.startsWith(CONFIG)) {
        reader.readArgument(argument);
      }
    }
    return reader.settings();
  }

  private void readFile(Path file) throws UnusableSetting {
    Properties properties = new Properties();
    try (Reader text = Files.newBufferedReader(file)) {
      properties.load(text);
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new UnusableSetting(
          "The configuration file %s can't be read (%s). Name a properties file with lines key=value"
              .formatted(file, unreadable.getMessage()));
    }
    for (String key : properties.stringPropertyNames()) {
      put(key, properties.getProperty(key), file.toString());
    }
  }

  private void readArgument(String argument) throws UnusableSetting {
    int equals = argument.indexOf('=');
    if (!argument.startsWith("--") || equals < 0) {
      throw new UnusableSetting(
          "'%s' is no setting. Write --key=value, such as --collector=localhost:4317; --help lists them"
              .formatted(argument));
    }
    put(argument.substring(2, equals), argument.substring(equals + 1), "the command line");
  }

  private void put(String key, String value, String source) throws UnusableSetting {
    Setting setting =
        Setting.named(key)
            .orElseThrow(() ->
                new UnusableSetting(
                    "There is no setting '%s' (in %s). There are: %s"
                        .formatted(key, source, String.join(", ", Setting.keys()))));
    texts.put(setting, value.strip());
  }

  private Settings settings() throws UnusableSetting {
    Path state = SettingText.path(Setting.STATE, text(Setting.STATE));
    String tokenFile = text(Setting.TOKEN_FILE);
    String actionsFile = text(Setting.ACTIONS_FILE);
    return new Settings(
        SettingText.address(Setting.COLLECTOR, text(Setting.COLLECTOR)),
        state,
        tokenFile.isEmpty()
            ? state.resolve("enrolment-token")
            : SettingText.path(Setting.TOKEN_FILE, tokenFile),
        SettingText.duration(Setting.INTERVAL, text(Setting.INTERVAL)),
        SettingText.duration(Setting.INVENTORY_INTERVAL, text(Setting.INVENTORY_INTERVAL)),
        SettingText.bytes(Setting.SPOOL_LIMIT, text(Setting.SPOOL_LIMIT)),
        SettingText.number(Setting.RATE_LIMIT, text(Setting.RATE_LIMIT), 1, 10_000_000),
        SettingText.scopePart(Setting.ACCOUNT, text(Setting.ACCOUNT)),
        SettingText.scopePart(Setting.REGION, text(Setting.REGION)),
        SettingText.yesOrNo(Setting.PER_CPU, text(Setting.PER_CPU)),
        SettingText.number(Setting.METRICS_PORT, text(Setting.METRICS_PORT), 0, 65_535),
        actionsFile.isEmpty()
            ? Optional.empty()
            : Optional.of(SettingText.path(Setting.ACTIONS_FILE, actionsFile)));
  }

  private String text(Setting setting) {
    return texts.getOrDefault(setting, setting.preset());
  }
}
