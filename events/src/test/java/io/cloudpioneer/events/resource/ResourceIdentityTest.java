package io.cloudpioneer.events.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceIdentityTest {
  @Test
  void namesTheSameResourceEachTime() {
    assertThat(identity("web/1").id()).isEqualTo(identity("web/1").id());
  }

  /** Ids are stored, so the way they are derived may never change. */
  @Test
  void isDerivedAsItAlwaysWas() {
    assertThat(new ResourceIdentity("aws", "1", "eu-west-1", "host", "i-1"))
        .hasToString("aws/1/eu-west-1/host/i-1");
    assertThat(new ResourceIdentity("aws", "1", "eu-west-1", "host", "i-1").id())
        .hasToString("f575a5f8-3dc8-5e1e-9c50-9bdfe007810b");
  }

  @Test
  void knowsItsScope() {
    assertThat(identity("web/1").scope()).hasToString("on_premises/default/default");
    assertThat(Scope.parse("on_premises/default/default")).isEqualTo(identity("x").scope());
  }

  @ParameterizedTest
  @CsvSource({
    "'',a,r,t,n",
    "p,'',r,t,n",
    "p,a,'',t,n",
    "p,a,r,'',n",
    "p,a,r,t,''",
    "p/x,a,r,t,n",
    "p,a/x,r,t,n",
    "p,a,r/x,t,n",
    "p,a,r,t/x,n"
  })
  void refusesPartsThatWouldRunTogether(
      String provider, String account, String region, String type, String nativeId) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ResourceIdentity(provider, account, region, type, nativeId));
  }

  @ParameterizedTest
  @CsvSource({"''", "a/b", "a/b/c/d"})
  void refusesAScopeOfOtherThanThreeParts(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Scope.parse(text));
  }

  private static ResourceIdentity identity(String nativeId) {
    return new ResourceIdentity("on_premises", "default", "default", "host", nativeId);
  }
}
