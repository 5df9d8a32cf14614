package io.cloudpioneer.agents.action.directory;

import io.cloudpioneer.agents.action.plan.PlanHash;
import io.cloudpioneer.agents.action.step.Facts;
import io.cloudpioneer.agents.action.step.Limit;
import io.cloudpioneer.agents.action.step.Unsuccessful;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.PosixFileAttributes;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The steps' folders in a quarantine that nothing has gone into or out of since a time. */
record Batches(Quarantine quarantine, Instant before, Limit limit) {
  static final String COUNT = "quarantine.batches";
  static final String BYTES = "quarantine.bytes";
  static final String LISTING = "quarantine.listing";
  private static final int MOST = 100_000;

  /**
   * Begins the name of one that is being deleted. Whoever wants a file back of it finds no batch,
   * where one with some of its files would look like one that was never filled.
   */
  private static final String DOOMED = "doomed.";

  List<String> names() throws Unsuccessful, IOException {
    List<String> old = new ArrayList<>();
    try (Folder folder = quarantine.open()) {
      for (String name : folder.names(MOST)) {
        Optional<PosixFileAttributes> found = folder.attributes(name);
        if (found.filter(it -> it.isDirectory() && isToGo(name, it)).isPresent()) {
          old.add(name);
        }
      }
    } catch (NoSuchFileException _) {
      return List.of();
    }
    return old;
  }

  Facts facts() throws Unsuccessful, IOException {
    MessageDigest digest = PlanHash.digest();
    long bytes = 0;
    List<String> names = names();
    for (String name : names) {
      long size = size(name);
      bytes += size;
      digest.update((name + "\0" + size + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return new Facts(
        Map.of(
            COUNT, Integer.toString(names.size()),
            BYTES, Long.toString(bytes),
            LISTING, PlanHash.text(digest.digest())));
  }

  /** A deletion that got stuck is gone on with, however young it is. */
  private boolean isToGo(String name, PosixFileAttributes batch) {
    return name.startsWith(DOOMED) || OldFile.time(batch).isBefore(before);
  }

  /** Deletes one; it is flat, since files lie in it by number. */
  void delete(String name) throws Unsuccessful, IOException {
    limit.check();
    try (Folder folder = quarantine.open()) {
      String doomed = doom(folder, name);
      try (Folder batch = folder.below(doomed)) {
        for (String file : batch.names(Integer.MAX_VALUE)) {
          limit.check();
          batch.delete(file);
        }
      }
      folder.deleteFolder(doomed);
    }
  }

  private static String doom(Folder folder, String name) throws IOException {
    if (name.startsWith(DOOMED)) {
      return name;
    }
    String doomed = DOOMED + name;
    folder.move(name, folder, doomed);
    folder.force();
    return doomed;
  }

  private long size(String name) throws Unsuccessful, IOException {
    long bytes = 0;
    try (Folder folder = quarantine.open();
        Folder batch = folder.below(name)) {
      for (String file : batch.names(Integer.MAX_VALUE)) {
        limit.check();
        bytes += batch.attributes(file).map(PosixFileAttributes::size).orElse(0L);
      }
    }
    return bytes;
  }
}
