package io.cloudpioneer.agents.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.protocol.agent.ObservedResource;
import io.cloudpioneer.protocol.agent.ResourceIdentity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import oshi.SystemInfo;

/** Of the machine the test runs on. */
class InventoryTest {
  private final HostIdentity identity =
      new HostIdentity("h-1", "web", Optional.empty(), Optional.of("shop"), Optional.empty());
  private final List<ObservedResource> resources =
      new Inventory(new SystemInfo(), identity, "1.2").observe();

  @Test
  void startsWithTheHost() {
    ObservedResource host = resources.getFirst();
    assertThat(host.getIdentity().getType()).isEqualTo("host");
    assertThat(host.getIdentity().getNativeId()).isEqualTo("h-1");
    assertThat(host.hasParent()).isFalse();
    assertThat(host.getAttributesMap())
        .containsEntry("host.name", "web")
        .containsEntry("cloudpioneer.agent.version", "1.2")
        .containsKeys("os.type", "os.name", "host.arch", "host.memory.size");
  }

  @Test
  void namesEveryPartWithinTheHost() {
    assertThat(resources.subList(1, resources.size()))
        .isNotEmpty()
        .allMatch(part -> part.getIdentity().getNativeId().startsWith("h-1/"))
        .allMatch(part -> part.getParent().equals(resources.getFirst().getIdentity()))
        .allMatch(part -> !part.getAttributesMap().containsValue(""));
    assertThat(resources)
        .extracting(ObservedResource::getIdentity)
        .doesNotHaveDuplicates()
        .extracting(ResourceIdentity::getType)
        .contains("file_system");
  }

  @Test
  void isTheSameWhereNothingChanged() {
    assertThat(new Inventory(new SystemInfo(), identity, "1.2").observe()).isEqualTo(resources);
  }

  @Test
  void belongsToTheScopeThatTheAttributesTell() {
    assertThat(identity.host().getProvider()).isEqualTo("on_premises");
    assertThat(identity.host().getAccount()).isEqualTo("shop");
    assertThat(identity.host().getRegion()).isEqualTo("default");
    assertThat(identity.attributes()).containsEntry("cloud.account.id", "shop");
  }

  @Test
  void letsAPersonOverruleTheCloud() {
    CloudIdentity cloud =
        new CloudIdentity(
            Map.of("cloud.provider", "aws", "cloud.account.id", "1", "cloud.region", "r/1"));
    HostIdentity overruled =
        new HostIdentity("h", "web", Optional.of(cloud), Optional.of("shop"), Optional.empty());
    assertThat(overruled.host().getProvider()).isEqualTo("aws");
    assertThat(overruled.host().getAccount()).isEqualTo("shop");
    assertThat(overruled.host().getRegion()).isEqualTo("r_1");
  }
}
