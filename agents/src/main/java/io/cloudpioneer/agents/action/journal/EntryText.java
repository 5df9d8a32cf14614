package io.cloudpioneer.agents.action.journal;

import com.google.protobuf.InvalidProtocolBufferException;
import io.cloudpioneer.agents.action.plan.FieldReader;
import io.cloudpioneer.agents.action.plan.Json;
import io.cloudpioneer.agents.action.plan.JsonReader;
import io.cloudpioneer.agents.action.plan.JsonWriter;
import io.cloudpioneer.agents.action.step.DeedKey;
import io.cloudpioneer.agents.action.step.Parameters;
import io.cloudpioneer.protocol.action.StepEnded;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** An entry as it is kept: one line of JSON, the outcome in it as it goes over the wire. */
final class EntryText {
  private static final String YES = "yes";
  private static final String NO = "no";

  private EntryText() {}

  static String write(Entry entry) {
    Map<String, Json> fields = new TreeMap<>();
    fields.put("acknowledged", new Json.Text(entry.acknowledged() ? YES : NO));
    fields.put("beginBefore", text(entry.beginBefore()));
    fields.put("begun", entry.begun().map(EntryText::begun).orElse(new Json.Nothing()));
    fields.put("changedAt", text(entry.changedAt()));
    fields.put("ended", entry.ended().map(EntryText::ended).orElse(new Json.Nothing()));
    return JsonWriter.write(new Json.Fields(new TreeMap<>(fields)));
  }

  static Entry read(DeedKey key, String line) throws ParseException {
    FieldReader fields =
        FieldReader.of(
            "journal entry",
            JsonReader.read(line),
            Set.of("acknowledged", "beginBefore", "begun", "changedAt", "ended"));
    try {
      return new Entry(
          key,
          Instant.parse(fields.text("beginBefore")),
          Instant.parse(fields.text("changedAt")),
          fields.isNothing("begun") ? Optional.empty() : Optional.of(begun(fields.field("begun"))),
          fields.isNothing("ended") ? Optional.empty() : Optional.of(ended(fields.text("ended"))),
          fields.text("acknowledged").equals(YES));
    } catch (DateTimeException
        | IllegalArgumentException
        | InvalidProtocolBufferException damaged) {
      throw new ParseException(String.valueOf(damaged.getMessage()), 0);
    }
  }

  private static Json begun(Begun begun) {
    Map<String, Json> fields = new TreeMap<>();
    fields.put("at", text(begun.at()));
    fields.put("hash", new Json.Text(begun.hash()));
    fields.put("notes", Json.texts(begun.notes()));
    fields.put("operation", new Json.Text(begun.operation()));
    fields.put("parameters", Json.texts(begun.parameters().values()));
    return new Json.Fields(new TreeMap<>(fields));
  }

  private static Begun begun(Json json) throws ParseException {
    FieldReader fields =
        FieldReader.of("beginning", json, Set.of("at", "hash", "notes", "operation", "parameters"));
    return new Begun(
        Instant.parse(fields.text("at")),
        fields.text("hash"),
        fields.text("operation"),
        new Parameters(fields.texts("parameters")),
        fields.texts("notes"));
  }

  private static Json ended(StepEnded ended) {
    return new Json.Text(Base64.getEncoder().encodeToString(ended.toByteArray()));
  }

  private static StepEnded ended(String text) throws InvalidProtocolBufferException {
    return StepEnded.parseFrom(Base64.getDecoder().decode(text));
  }

  private static Json text(Instant instant) {
    return new Json.Text(instant.toString());
  }
}
