package io.cloudpioneer.projections.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A place in an ordered list: the ordering's name and the values its keys have there. Opaque to
 * those who hand it back.
 */
record Cursor(String ordering, List<String> keys) {
  Cursor {
    keys = List.copyOf(keys);
  }

  static Cursor parse(String text) {
    try {
      List<String> parts =
          Arrays.stream(text.split("\\.", -1))
              .map(part -> new String(Base64.getUrlDecoder().decode(part), UTF_8))
              .toList();
      return new Cursor(parts.getFirst(), parts.subList(1, parts.size()));
    } catch (IllegalArgumentException notBase64) {
      throw foreign();
    }
  }

  static QueryRefused foreign() {
    return QueryRefused.because(
        "page.bad-cursor", "This cursor is of no list in this order: start again without a cursor");
  }

  @Override
  public String toString() {
    return Stream.concat(Stream.of(ordering), keys.stream())
        .map(part -> Base64.getUrlEncoder().withoutPadding().encodeToString(part.getBytes(UTF_8)))
        .collect(Collectors.joining("."));
  }
}
