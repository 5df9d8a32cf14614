package io.cloudpioneer.app.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudpioneer.app.keys.SigningKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A block as a line outside of the database. */
class BlockTest {
  private final SigningKey key = SigningKey.generate();
  private final Block block =
      Block.following(
          Block.NOTHING_BEFORE,
          1,
          new Seals(List.of(SomeEvent.at(1).seal(), SomeEvent.at(2).seal())),
          StoredTime.of(Instant.parse("2026-11-23T12:01:00Z")),
          Bytes.of(key.publicKey()),
          key::sign);
  private final String line = Json.line(block);

  @Test
  void provesItselfByTheKeyItNames() {
    Block read = Json.parse(line, Block.class);

    assertThat(read).isEqualTo(block);
    assertThat(read.provesItself()).isTrue();
  }

  @Test
  void hasAFormThatOlderFilesDependOn() {
    assertThat(line)
        .isEqualTo(
            """
            {"number":1,"firstIndex":1,"lastIndex":2,"events":2,\
            "firstRecordedAt":"2026-11-23T12:00:01.000001Z","lastRecordedAt":"2026-11-23T12:00:02.000001Z",\
            "root":"%s","previous":"%s","sealedAt":"2026-11-23T12:01:00Z","publicKey":"%s","signature":"%s"}\
            """
                .formatted(block.root(), "00".repeat(32), block.publicKey(), block.signature()));
  }

  @Test
  void isNoLongerProvenWhereAnyByteOfItsLineIsAnother() {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    for (int place = 0; place < bytes.length; place++) {
      byte[] changed = bytes.clone();
      changed[place] ^= 1;

      assertThat(isProven(new String(changed, StandardCharsets.UTF_8)))
          .as("byte %d of %s", place, line)
          .isFalse();
    }
  }

  @Test
  void isReadInNoOtherSpelling() {
    assertThatThrownBy(() -> Json.parse(line.replace(",", ", "), Block.class))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Json.parse(line + "{}", Block.class))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Json.parse("null", Block.class))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static boolean isProven(String line) {
    try {
      return Json.parse(line, Block.class).provesItself();
    } catch (IllegalArgumentException noBlock) {
      return false;
    }
  }
}
