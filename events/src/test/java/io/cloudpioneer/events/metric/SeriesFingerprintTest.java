package io.cloudpioneer.events.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.events.resource.ResourceId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SeriesFingerprintTest {
  private static final ResourceId HOST = new ResourceId(new UUID(0, 1));

  @Test
  void isTheSameForTheSameSeries() {
    assertThat(fingerprint("m", Map.of("a", "1", "b", "2")))
        .isEqualTo(fingerprint("m", Map.of("b", "2", "a", "1")));
  }

  @Test
  void differsByResource() {
    assertThat(fingerprint("m", Map.of()))
        .isNotEqualTo(SeriesFingerprint.of(new ResourceId(new UUID(0, 2)), "m", new TreeMap<>()));
  }

  /** Names and values hold any character, and separators of ours are characters too. */
  @Test
  void isNeverSharedByPartsThatRunTogether() {
    List<SeriesFingerprint> fingerprints =
        Stream.of(
                fingerprint("m", Map.of()),
                fingerprint("ma", Map.of()),
                fingerprint("m", Map.of("a", "")),
                fingerprint("m", Map.of("", "a")),
                fingerprint("m", Map.of("a", "b")),
                fingerprint("m", Map.of("ab", "")),
                fingerprint("m", Map.of("a", "b1:c1:d")),
                fingerprint("m", Map.of("a", "b", "c", "d")),
                fingerprint("m1:a1:b", Map.of()))
            .toList();

    assertThat(fingerprints).doesNotHaveDuplicates();
  }

  @Test
  void isReadFromItsText() {
    SeriesFingerprint fingerprint = fingerprint("m", Map.of());

    assertThat(SeriesFingerprint.parse(fingerprint.toString())).isEqualTo(fingerprint);
  }

  private static SeriesFingerprint fingerprint(String metric, Map<String, String> attributes) {
    return SeriesFingerprint.of(HOST, metric, new TreeMap<>(attributes));
  }
}
