package io.cloudpioneer.events.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {
  @Test
  void putsLabelsInTheirPlaces() {
    Template path = new Template("${mount.point}/reports/${host}");

    assertThat(path.labels()).containsExactly("host", "mount.point");
    assertThat(path.filled(Map.of("mount.point", "/srv", "host", "web-1", "other", "x")))
        .isEqualTo("/srv/reports/web-1");
  }

  @Test
  void readsNoTemplateInALabel() {
    assertThat(new Template("${a}").filled(Map.of("a", "${b}$1\\", "b", "no")))
        .isEqualTo("${b}$1\\");
  }

  @Test
  void writesADollarSignAsTwo() {
    assertThat(new Template("$$5 and $${a}").filled(Map.of())).isEqualTo("$5 and ${a}");
  }

  @Test
  void refusesAPlaceThatIsNone() {
    assertThatThrownBy(() -> new Template("cost: $5"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the $ at character 7");
    assertThatThrownBy(() -> new Template("${a b}")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void namesTheLabelThatIsMissing() {
    assertThatThrownBy(() -> new Template("${disk}").filled(Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'disk'");
  }
}
