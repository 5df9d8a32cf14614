package io.cloudpioneer.app.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a block keeps of an event, as bytes. */
class SealTest {
  private static final Bytes HASH = Sha256.of(new byte[0]);

  private final Seals seals = new Seals(List.of(SomeEvent.at(7).seal(), SomeEvent.at(8).seal()));

  @Test
  void isReadAsItWasWritten() {
    assertThat(Seals.parse(seals.bytes())).isEqualTo(seals);
  }

  @Test
  void hasAFormThatOlderChainsDependOn() {
    assertThat(seals.root())
        .hasToString("d276a295744df1c96521b7a13a20aff854075b5d5b46037d15066f1b2596f328");
  }

  @Test
  void isAnotherWhereAnyBitIsAnother() {
    byte[] bytes = seals.bytes();
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      byte[] changed = bytes.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);

      assertThat(rootOf(changed)).as("bit %d", bit).isNotEqualTo(seals.root());
    }
  }

  @Test
  void isNotReadWhereItsEndIsMissing() {
    byte[] bytes = seals.bytes();

    assertThatThrownBy(() -> Seals.parse(Arrays.copyOf(bytes, bytes.length - 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void tellsNeighbouringTextsApartWhereverOneEnds() {
    assertThat(named("ab", "c").bytes()).isNotEqualTo(named("a", "bc").bytes());
    assertThat(named("a", null).bytes()).isNotEqualTo(named("a", "").bytes());
  }

  private static Bytes rootOf(byte[] bytes) {
    try {
      return Seals.parse(bytes).root();
    } catch (IllegalArgumentException notRead) {
      return HASH;
    }
  }

  private static Seal named(String name, @Nullable String revision) {
    UUID id = new UUID(0, 0);
    return new Seal(1, id, "alert", id, 0, name, revision, new StoredTime(0), HASH, HASH);
  }
}
