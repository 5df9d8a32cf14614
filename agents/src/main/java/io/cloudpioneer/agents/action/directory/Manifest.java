package io.cloudpioneer.agents.action.directory;

import io.cloudpioneer.agents.action.plan.FieldReader;
import io.cloudpioneer.agents.action.plan.Json;
import io.cloudpioneer.agents.action.plan.JsonReader;
import io.cloudpioneer.agents.action.plan.JsonWriter;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * Says what the files of a quarantined step were: line N tells path, size and time of the file that
 * lies there as N. It is complete and on disk before the first file is moved.
 */
final class Manifest {
  static final String FILE = "manifest";

  /** Its name once all of it was put back. */
  static final String RESTORED = "restored";

  private static final String UNFINISHED = "manifest.new";
  private static final String PERMISSIONS = "rw-------";

  private Manifest() {}

  /** Fills the manifest with whatever the source shows. */
  @FunctionalInterface
  interface Source<E extends Exception> {
    void show(OldFiles.Visitor visitor) throws IOException, E;
  }

  static <E extends Exception> void write(Folder batch, Source<E> source) throws IOException, E {
    batch.deleteIfThere(UNFINISHED);
    try (SeekableByteChannel file = batch.create(UNFINISHED, PERMISSIONS);
        BufferedWriter writer =
            new BufferedWriter(Channels.newWriter(file, StandardCharsets.UTF_8))) {
      source.show(old -> writer.write(line(old) + "\n"));
      writer.flush();
      Folder.force(file);
    }
  }

  /** From now on files may be moved. */
  static void finish(Folder batch) throws IOException {
    batch.move(UNFINISHED, batch, FILE);
    batch.force();
  }

  static void discard(Folder batch) throws IOException {
    batch.deleteIfThere(UNFINISHED);
  }

  static void markRestored(Folder batch) throws IOException {
    batch.move(FILE, batch, RESTORED);
    batch.force();
  }

  /** Is shown each file with its number. */
  @FunctionalInterface
  interface Reader<E extends Exception> {
    void see(long number, OldFile file) throws IOException, E;
  }

  static <E extends Exception> void read(Folder batch, Reader<E> reader) throws IOException, E {
    try (BufferedReader lines =
        new BufferedReader(
            Channels.newReader(batch.read(FILE), StandardCharsets.UTF_8.newDecoder(), -1))) {
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        reader.see(number, file(line));
      }
    }
  }

  private static String line(OldFile file) {
    return JsonWriter.write(
        Json.texts(
            Map.of(
                "modified", file.modified().toString(),
                "path", file.path(),
                "size", Long.toString(file.size()))));
  }

  private static OldFile file(String line) throws IOException {
    try {
      FieldReader fields =
          FieldReader.of(
              "manifest's line", JsonReader.read(line), Set.of("modified", "path", "size"));
      return new OldFile(
          fields.text("path"),
          Long.parseLong(fields.text("size")),
          Instant.parse(fields.text("modified")));
    } catch (ParseException | DateTimeException | NumberFormatException damaged) {
      throw new IOException("The quarantine's manifest is damaged", damaged);
    }
  }
}
