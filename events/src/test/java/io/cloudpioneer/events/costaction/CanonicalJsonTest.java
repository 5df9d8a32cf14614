package io.cloudpioneer.events.costaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
  private static final int VALUES = 2_000;

  private final Random random = new Random(8785);

  @Test
  void isWhatTheReferenceWrites() throws IOException {
    for (int i = 0; i < VALUES; i++) {
      String text = CanonicalJson.of(object(4));

      assertThat(new JsonCanonicalizer(text).getEncodedString()).isEqualTo(text);
    }
  }

  @Test
  void sortsNamesByTheirCodeUnits() {
    assertThat(CanonicalJson.of(Map.of("\uFB33", 1, "\uD83D\uDE00", 2, "b", 3, "B", 4)))
        .isEqualTo("{\"B\":4,\"b\":3,\"\uD83D\uDE00\":2,\"\uFB33\":1}");
  }

  @Test
  void refusesWhatHasMoreThanOneForm() {
    assertThatThrownBy(() -> CanonicalJson.of(0.1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A plan holds no Double");
    assertThatThrownBy(() -> CanonicalJson.of("\uD83D"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A text holds half a surrogate pair");
  }

  private @Nullable Object value(int depth) {
    return switch (random.nextInt(depth > 0 ? 5 : 3)) {
      case 0 -> random.nextInt();
      case 1 -> null;
      case 2 -> text();
      case 3 -> list(depth);
      default -> object(depth);
    };
  }

  private List<@Nullable Object> list(int depth) {
    List<@Nullable Object> list = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(value(depth - 1));
    }
    return list;
  }

  private Map<String, @Nullable Object> object(int depth) {
    Map<String, @Nullable Object> object = new HashMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      object.put(text(), value(depth - 1));
    }
    return object;
  }

  private String text() {
    return random
        .ints(random.nextInt(6), 0, Character.MAX_CODE_POINT + 1)
        .map(point -> random.nextBoolean() ? point % 0x80 : point)
        .filter(point -> Character.getType(point) != Character.SURROGATE)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
