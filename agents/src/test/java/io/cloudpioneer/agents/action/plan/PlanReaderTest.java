package io.cloudpioneer.agents.action.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.ByteString;
import io.cloudpioneer.agents.action.step.DeedKey;
import io.cloudpioneer.agents.action.step.Refused;
import io.cloudpioneer.agents.testing.Orders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanReaderTest {
  /** As docs/decisions/0032-canonical-plan.md shows it. */
  private static final String PLAN =
      """
      {"action":"01932f3e-7a10-7cc2-9d3e-0123456789ab","format":1,\
      "resource":"5b0f7e62-0000-5000-8000-00000000beef","steps":[\
      {"attempts":3,"backOff":"PT10S",\
      "compensation":{"operation":"undo","parameters":{}},\
      "name":"prune","observed":{"directory.files":"12","directory.listing":"sha256:ab"},\
      "operation":"directory.prune",\
      "parameters":{"modifiedBefore":"2026-11-18T00:00:00Z","path":"/srv/reports"},\
      "timeLimit":"PT5M"}]}\
      """;

  @Test
  void readsThePlanOfTheDecisionRecord() throws Refused {
    Plan plan = PlanReader.read(bytes(PLAN), hash(PLAN));
    assertThat(plan.action()).isEqualTo(Orders.ACTION);
    PlannedStep step = plan.step(new DeedKey(Orders.ACTION, 0, 1, false));
    assertThat(step.operation().name()).isEqualTo("directory.prune");
    assertThat(step.operation().parameters().text("path")).isEqualTo("/srv/reports");
    assertThat(step.observed())
        .isEqualTo(Map.of("directory.files", "12", "directory.listing", "sha256:ab"));
    assertThat(step.compensation().orElseThrow().isUndo()).isTrue();
    assertThat(step.attempts()).isEqualTo(3);
    assertThat(step.timeLimit()).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void takesAStepWithoutCompensation() throws Refused {
    String plan = PLAN.replace("{\"operation\":\"undo\",\"parameters\":{}}", "null");
    assertThat(PlanReader.read(bytes(plan), hash(plan)).steps().getFirst().compensation())
        .isEmpty();
  }

  @Test
  void refusesAPlanThatDiffersByAnyOneByte() {
    byte[] approved = PLAN.getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at < approved.length; at++) {
      byte[] changed = approved.clone();
      changed[at] ^= 1;
      assertThat(refusal(ByteString.copyFrom(changed), hash(PLAN))).isEqualTo("plan.hash-mismatch");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "\"format\":1 | \"format\":2",
        "\"format\":1, | ",
        "\"attempts\":3 | \"attempts\":0",
        "\"attempts\":3 | \"attempts\":101",
        "\"attempts\":3 | \"attempts\":\"3\"",
        "\"attempts\":3 | \"after\":[],\"attempts\":3",
        "\"timeLimit\":\"PT5M\" | \"timeLimit\":\"5m\"",
        "\"timeLimit\":\"PT5M\" | \"timeLimit\":\"PT0S\"",
        "\"timeLimit\":\"PT5M\" | \"timeLimit\":\"PT-5M\"",
        "\"directory.files\":\"12\" | \"directory.files\":12",
        "\"name\":\"prune\" | \"name\": \"prune\"",
        "01932f3e-7a10 | 01932F3E-7A10",
        "01932f3e-7a10-7cc2-9d3e-0123456789ab | 1-1-1-1-1",
        "{\"operation\":\"undo\",\"parameters\":{}} | \"undo\""
      })
  void refusesAPlanThatIsWordedOtherwise(String word, String other) {
    String plan = PLAN.replace(word, other == null ? "" : other);
    assertThat(plan).isNotEqualTo(PLAN);
    assertThat(refusal(bytes(plan), hash(plan))).isEqualTo("plan.unreadable");
  }

  @Test
  void refusesBytesThatAreNoText() {
    ByteString bytes = bytes(PLAN).substring(0, 20).concat(ByteString.fromHex("ff"));
    assertThat(refusal(bytes, PlanHash.of(bytes.toByteArray()))).isEqualTo("plan.unreadable");
  }

  @Test
  void refusesAPlanThatIsTooLargeBeforeReadingIt() {
    ByteString large = ByteString.copyFrom(new byte[PlanReader.MOST_BYTES + 1]);
    assertThat(refusal(large, PlanHash.of(large.toByteArray()))).isEqualTo("plan.too-large");
  }

  @Test
  void refusesAStepThatIsNotInIt() throws Refused {
    Plan plan = PlanReader.read(bytes(PLAN), hash(PLAN));
    assertThat(code(() -> plan.step(new DeedKey(Orders.ACTION, 1, 1, false))))
        .isEqualTo("plan.step-unknown");
    UUID other = UUID.fromString("01932f3e-7a10-7cc2-9d3e-0123456789ac");
    assertThat(code(() -> plan.step(new DeedKey(other, 0, 1, false))))
        .isEqualTo("plan.step-unknown");
  }

  private static String refusal(ByteString plan, String hash) {
    return code(() -> PlanReader.read(plan, hash));
  }

  private static String code(ThrowingCallable call) {
    return catchThrowableOfType(Refused.class, call).code();
  }

  private static ByteString bytes(String plan) {
    return ByteString.copyFromUtf8(plan);
  }

  private static String hash(String plan) {
    return PlanHash.of(plan.getBytes(StandardCharsets.UTF_8));
  }
}
