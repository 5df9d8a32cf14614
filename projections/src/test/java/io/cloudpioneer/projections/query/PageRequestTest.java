package io.cloudpioneer.projections.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRequestTest {
  @Test
  void takesUpToTwoHundred() {
    assertThat(new PageRequest(200, null).first()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 201, 1_000_000})
  void refusesOtherSizes(int size) {
    assertThatThrownBy(() -> new PageRequest(size, null))
        .isInstanceOfSatisfying(
            QueryRefused.class, refused -> assertThat(refused.code()).isEqualTo("page.size"));
  }
}
