package io.cloudpioneer.agents.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Any;
import com.google.rpc.Code;
import com.google.rpc.RetryInfo;
import io.grpc.Status;
import io.grpc.protobuf.StatusProto;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutcomesTest {
  @Test
  void readsHowLongToLeaveTheCollectorAlone() {
    com.google.rpc.Status full =
        com.google.rpc.Status.newBuilder()
            .setCode(Code.RESOURCE_EXHAUSTED_VALUE)
            .setMessage("full")
            .addDetails(
                Any.pack(
                    RetryInfo.newBuilder()
                        .setRetryDelay(
                            com.google.protobuf.Duration.newBuilder()
                                .setSeconds(3)
                                .setNanos(500_000_000))
                        .build()))
            .build();
    assertThat(Outcomes.of(StatusProto.toStatusRuntimeException(full)))
        .isInstanceOfSatisfying(
            Outcome.Away.class,
            away -> assertThat(away.delay()).contains(Duration.ofMillis(3_500)));
  }

  @ParameterizedTest
  @EnumSource(
      value = Status.Code.class,
      names = {"UNAVAILABLE", "RESOURCE_EXHAUSTED", "DEADLINE_EXCEEDED", "INTERNAL", "UNKNOWN"})
  void triesAgainWhateverMayPass(Status.Code code) {
    assertThat(Outcomes.of(code.toStatus().asRuntimeException())).isInstanceOf(Outcome.Away.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = Status.Code.class,
      names = {"UNAUTHENTICATED", "PERMISSION_DENIED"})
  void knowsWhenItIsNotWanted(Status.Code code) {
    assertThat(Outcomes.of(code.toStatus().withDescription("revoked").asRuntimeException()))
        .isEqualTo(new Outcome.Refused("revoked"));
  }

  @Test
  void doesNotRepeatWhatIsWrongInItself() {
    assertThat(Outcomes.of(Status.INVALID_ARGUMENT.withDescription("no name").asRuntimeException()))
        .isEqualTo(new Outcome.Unacceptable("no name"));
  }

  @Test
  void namesTheCauseAtTheRoot() {
    Status away =
        Status.UNAVAILABLE
            .withDescription("io exception")
            .withCause(new IllegalStateException(new IllegalStateException("Connection refused")));
    assertThat(Outcomes.reason(away)).isEqualTo("io exception (Connection refused)");
  }
}
