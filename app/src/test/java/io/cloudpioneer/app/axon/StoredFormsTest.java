package io.cloudpioneer.app.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudpioneer.events.stored.StoredNames;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What was stored stays readable. Each stored name has a file with forms it was stored in, one a
 * line; they may be added to, never changed. Where a field was added that is written always, the
 * forms of before lie in a folder of that name, and are read as the line of today at their place.
 */
class StoredFormsTest {
  private static final StoredTypes TYPES = StoredTypes.below("io.cloudpioneer");

  private final Serializer serializer = new StorageConfiguration().serializer(TYPES);

  static Stream<String> names() {
    return new TreeSet<>(TYPES.all().keySet()).stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void areReadAndWrittenAgainUnchanged(String name) throws IOException {
    for (String form : forms(name)) {
      Object read = read(name, form);
      SerializedObject<String> written = serializer.serialize(read, String.class);

      assertThat(read).isInstanceOf(TYPES.classOf(name).orElseThrow());
      assertThat(written.getData()).isEqualTo(form);
      assertThat(written.getType().getName()).isEqualTo(name);
    }
  }

  static Stream<String> namesOfBefore() throws IOException {
    Resource[] files =
        new PathMatchingResourcePatternResolver().getResources("classpath:/stored/before/*.json");
    return Arrays.stream(files)
        .map(file -> Objects.requireNonNull(file.getFilename()).replace(".json", ""));
  }

  @ParameterizedTest
  @MethodSource("namesOfBefore")
  void areReadAsTodaysWhereAFieldWasMissing(String name) throws IOException {
    List<String> today = forms(name);
    List<String> before = forms("before/" + name);
    assertThat(before).isNotEmpty();
    for (int line = 0; line < before.size(); line++) {
      Object read = read(name, before.get(line));

      assertThat(serializer.serialize(read, String.class).getData()).isEqualTo(today.get(line));
    }
  }

  @Test
  void coverEveryEvent() {
    assertThat(TYPES.all()).containsAllEntriesOf(StoredNames.all());
  }

  @Test
  void refuseANameThisVersionDoesNotKnow() {
    assertThatThrownBy(() -> read("alert.muted", "{}"))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("'alert.muted'");
  }

  @Test
  void refuseOfOursWhatHasNoName() {
    assertThatThrownBy(() -> serializer.serialize(new Nameless(), String.class))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("has no stored name");
  }

  @Test
  void takeWhatALaterVersionAdds() {
    assertThat(
            serializer.<String, Object>deserialize(
                stored("alert-escalation.step-due", "{\"occurrence\":2,\"step\":1,\"new\":true}")))
        .isNotNull();
  }

  /** By default a reader of tokens refuses this one, and its processor starts again for ever. */
  @Test
  void includeTheTokenOfAReplay() {
    TrackingToken replay =
        ReplayToken.createReplayToken(
            new GlobalSequenceTrackingToken(7), new GlobalSequenceTrackingToken(3));

    SerializedObject<byte[]> written = serializer.serialize(replay, byte[].class);

    assertThat(serializer.<byte[], TrackingToken>deserialize(written)).isEqualTo(replay);
  }

  private Object read(String name, String form) {
    return serializer.deserialize(stored(name, form));
  }

  private static SerializedObject<String> stored(String name, String form) {
    return new SimpleSerializedObject<>(form, String.class, name, null);
  }

  private static List<String> forms(String name) throws IOException {
    try (InputStream file =
        StoredFormsTest.class.getResourceAsStream("/stored/%s.json".formatted(name))) {
      assertThat(file).as("a file with the stored forms of %s", name).isNotNull();
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private record Nameless() {}
}
