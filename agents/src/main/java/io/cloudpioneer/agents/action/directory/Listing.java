package io.cloudpioneer.agents.action.directory;

import io.cloudpioneer.agents.action.plan.PlanHash;
import io.cloudpioneer.agents.action.step.Facts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;

/**
 * What a plan to prune rests on: how many files, how many bytes, and the SHA-256 over the lines
 * {@code path NUL size NUL modified LF} of all of them in order.
 */
final class Listing implements OldFiles.Visitor {
  static final String FILES = "directory.files";
  static final String BYTES = "directory.bytes";
  static final String LISTING = "directory.listing";

  private final MessageDigest digest = PlanHash.digest();
  private long files;
  private long bytes;

  @Override
  public void see(OldFile file) {
    String line = file.path() + "\0" + file.size() + "\0" + file.modified() + "\n";
    digest.update(line.getBytes(StandardCharsets.UTF_8));
    files++;
    bytes += file.size();
  }

  /** To be asked once, at the end. */
  Facts facts() {
    return new Facts(
        Map.of(
            FILES, Long.toString(files),
            BYTES, Long.toString(bytes),
            LISTING, PlanHash.text(digest.digest())));
  }
}
