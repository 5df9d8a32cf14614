package io.cloudpioneer.app.audit.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cloudpioneer.app.audit.chain.Bytes;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Stored bytes for people to read: as the text they are, or as hex where they are none. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExactText(@Nullable String text, @Nullable Bytes hex) {
  ExactText {
    if ((text == null) == (hex == null)) {
      throw new IllegalArgumentException("Bytes are given once, as text or as hex");
    }
  }

  static ExactText of(Bytes bytes) {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toArray())).toString();
      return new ExactText(text, null);
    } catch (CharacterCodingException noText) {
      return new ExactText(null, bytes);
    }
  }

  Bytes bytes() {
    return hex != null ? hex : Bytes.of(String.valueOf(text).getBytes(StandardCharsets.UTF_8));
  }
}
