package io.cloudpioneer.projections.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
  @Test
  void comesBackAsItWas() {
    Cursor cursor = new Cursor("name", List.of("höst. 1/a", "", "7e57"));
    assertThat(Cursor.parse(cursor.toString())).isEqualTo(cursor);
  }

  @Test
  void fitsIntoAUrl() {
    assertThat(new Cursor("name", List.of("ÿÿÿ?&/=")).toString()).matches("[A-Za-z0-9_.-]+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"!", "a b", "YQ==.%%"})
  void isRefusedWhereItIsNone(String text) {
    assertThatThrownBy(() -> Cursor.parse(text))
        .isInstanceOfSatisfying(
            QueryRefused.class, refused -> assertThat(refused.code()).isEqualTo("page.bad-cursor"));
  }

  @Test
  void holdsOnlyValuesOfItsKeys() {
    assertThatThrownBy(() -> KeyType.ID.checked("no id")).isInstanceOf(QueryRefused.class);
    assertThatThrownBy(() -> KeyType.NUMBER.checked("1; drop table"))
        .isInstanceOf(QueryRefused.class);
    assertThatThrownBy(() -> KeyType.MOMENT.checked("yesterday")).isInstanceOf(QueryRefused.class);
    assertThatThrownBy(() -> KeyType.TEXT.checked("a\0b")).isInstanceOf(QueryRefused.class);
    assertThat(KeyType.TEXT.checked("O'Brien")).isEqualTo("O'Brien");
  }
}
