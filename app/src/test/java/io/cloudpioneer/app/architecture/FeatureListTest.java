package io.cloudpioneer.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/features.md leads from a concept to its files, so the paths it names must be there. */
class FeatureListTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern PATH = Pattern.compile("`([\\w.-]+(?:/[\\w.-]+)+)`");

  @Test
  void namesOnlyFilesThatExist() throws IOException {
    var features = Files.readString(ROOT.resolve("docs/features.md"));
    var named = PATH.matcher(features).results().map(path -> path.group(1)).toList();
    assertThat(named).isNotEmpty().allSatisfy(path -> assertThat(ROOT.resolve(path)).exists());
  }
}
