package io.cloudpioneer.ingestion.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.events.resource.ResourceIdentity;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResourceAttributesTest {
  @Test
  void findsAHostWhateverElseIsSaid() {
    assertThat(
            ResourceAttributes.identityOf(
                Map.of("host.id", "h-1", "service.name", "shop", "cloud.provider", "aws")))
        .contains(new ResourceIdentity("aws", "default", "default", "host", "h-1"));
  }

  @Test
  void findsACloudResourceByItsPlatform() {
    assertThat(
            ResourceAttributes.identityOf(
                Map.of(
                    "cloud.resource_id", "arn:aws:x/y",
                    "cloud.platform", "aws_lambda",
                    "cloud.account.id", "1/2")))
        .contains(
            new ResourceIdentity("on_premises", "1_2", "default", "aws_lambda", "arn:aws:x/y"));
  }

  @Test
  void namesAServiceByNamespaceNameAndInstance() {
    assertThat(
            ResourceAttributes.identityOf(
                Map.of("service.name", "cart", "service.namespace", "shop")))
        .map(ResourceIdentity::nativeId)
        .contains("shop/cart");
  }

  @Test
  void findsNothingInAttributesThatIdentifyNothing() {
    assertThat(ResourceAttributes.identityOf(Map.of("host.name", "web", "host.id", " "))).isEmpty();
  }
}
