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

  List<String> names() throws Unsuccessful, IOException {
    List<String> old = new ArrayList<>();
    try (Folder folder = quarantine.open()) {
      for (String name : folder.names(MOST)) {
        Optional<PosixFileAttributes> found = folder.attributes(name);
        if (found.filter(it -> it.isDirectory() && OldFile.time(it).isBefore(before)).isPresent()) {
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

  /** Deletes one; it is flat, since files lie in it by number. */
  void delete(String name) throws Unsuccessful, IOException {
    try (Folder folder = quarantine.open()) {
      try (Folder batch = folder.below(name)) {
        for (String file : batch.names(Integer.MAX_VALUE)) {
          limit.check();
          batch.delete(file);
        }
      }
      folder.deleteFolder(name);
    }
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
