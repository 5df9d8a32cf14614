package io.cloudpioneer.agents.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import io.cloudpioneer.agents.testing.TestAuthority;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {
  private static final Instant START = Instant.parse("2026-11-24T00:00:00Z");

  private final TestAuthority authority = new TestAuthority();

  @ParameterizedTest
  @ValueSource(longs = {6, 180, 86_400, 86_400 * 365})
  void areRenewedAtTwoThirdsOfTheirLifetime(long seconds) throws Exception {
    Credentials credentials = issued(Duration.ofSeconds(seconds));
    assertThat(credentials.renewalTime()).isEqualTo(START.plusSeconds(seconds * 2 / 3));
    assertThat(credentials.isGood(START.plusSeconds(seconds - 1))).isTrue();
    assertThat(credentials.isGood(START.plusSeconds(seconds))).isFalse();
  }

  @Test
  void areTheSameAfterBeingStored() throws Exception {
    Credentials credentials = issued(Duration.ofHours(1));
    assertThat(CredentialsText.read(CredentialsText.write(credentials))).isEqualTo(credentials);
  }

  @Test
  void areRefusedWhereAPartIsMissing() throws Exception {
    String text = CredentialsText.write(issued(Duration.ofHours(1)));
    assertThatThrownBy(() -> CredentialsText.read(text.substring(0, text.length() / 2)))
        .isInstanceOf(CertificateException.class);
  }

  @Test
  void areNotTakenForAnotherKey() throws Exception {
    byte[] other = SigningRequest.create().encoded().toByteArray();
    ByteString certificate = der(other, Duration.ofHours(1));
    assertThatThrownBy(
            () -> SigningRequest.create().issued(List.of(certificate), List.of(certificate)))
        .hasMessageContaining("another key");
  }

  private Credentials issued(Duration lifetime) throws Exception {
    SigningRequest request = SigningRequest.create();
    return request.issued(
        List.of(der(request.encoded().toByteArray(), lifetime)),
        List.of(ByteString.copyFrom(authority.certificate().getEncoded())));
  }

  private ByteString der(byte[] request, Duration lifetime) throws Exception {
    return ByteString.copyFrom(
        authority.agent(request, UUID.randomUUID(), START, START.plus(lifetime)).getEncoded());
  }
}
