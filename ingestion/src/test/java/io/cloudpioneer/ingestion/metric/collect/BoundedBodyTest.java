package io.cloudpioneer.ingestion.metric.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BoundedBodyTest {
  private static final int LIMIT = 1_000_000;

  private final InFlightBytes inFlight = new InFlightBytes(2 * LIMIT);
  private final BoundedBody bodies = new BoundedBody(LIMIT);

  @Test
  void readsWhatWasCompressed() throws IOException {
    assertThat(read(gzip(500_000), "gzip")).hasSize(500_000);
  }

  @Test
  void stopsReadingABombAtTheLimit() throws IOException {
    byte[] bomb = gzip(200_000_000);
    assertThat(bomb).hasSizeLessThan(LIMIT);

    assertFault(bomb, "gzip", 413);
  }

  @Test
  void refusesABodyThatIsTooLargeAsItIs() {
    assertFault(new byte[LIMIT + 1], null, 413);
  }

  @Test
  void refusesABodyThatIsNotCompressedAsItSays() {
    assertFault(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, "gzip", 400);
  }

  @Test
  void refusesCompressionItDoesNotKnow() {
    assertFault(new byte[0], "br", 415);
  }

  @Test
  void tellsTheClientToWaitWhereTooMuchIsInFlight() {
    try (InFlightBytes.Share others = inFlight.share()) {
      others.grow(2 * LIMIT - 10);

      assertThatThrownBy(() -> read(new byte[100], null)).isInstanceOf(NotTaken.class);
    }
  }

  private void assertFault(byte[] body, @Nullable String encoding, int status) {
    assertThatThrownBy(() -> read(body, encoding))
        .isInstanceOfSatisfying(
            HttpFault.class, fault -> assertThat(fault.status()).isEqualTo(status));
  }

  private byte[] read(byte[] body, @Nullable String encoding) throws IOException {
    try (InFlightBytes.Share share = inFlight.share()) {
      return bodies.read(new ByteArrayInputStream(body), encoding, share);
    }
  }

  private static byte[] gzip(int zeros) throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(new byte[zeros]);
    }
    return compressed.toByteArray();
  }
}
