package io.cloudpioneer.app.audit.export;

import io.cloudpioneer.app.audit.chain.Bytes;
import io.cloudpioneer.app.audit.chain.Findings;
import io.cloudpioneer.app.audit.chain.Json;
import io.cloudpioneer.app.audit.chain.Lines;
import io.cloudpioneer.app.audit.chain.NotChecked;
import io.cloudpioneer.app.audit.chain.Sha256;
import io.cloudpioneer.app.audit.chain.Terminal;
import io.cloudpioneer.app.audit.chain.TrustedKey;
import io.cloudpioneer.app.audit.export.ExportLine.Heading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks an export by itself, without the database; memory holds one line at a time. */
public final class ExportCheck {
  /** PostgreSQL itself takes a few hundred megabytes in one row, the platform far less. */
  private static final int LONGEST_LINE = 64 << 20;

  private final Findings findings;
  private final Terminal terminal;
  private final MessageDigest digest = Sha256.started();

  public ExportCheck(Findings findings, Terminal terminal) {
    this.findings = findings;
    this.terminal = terminal;
  }

  /**
   * Returns the exit code.
   *
   * @param expected the key it must be signed with; without one, the key it names itself is taken,
   *     and said to be
   */
  public int run(Path path, Optional<TrustedKey> expected) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new NotChecked("There is no file " + path);
    }
    try (Lines lines = Lines.of(path, LONGEST_LINE)) {
      Heading heading = heading(lines);
      TrustedKey key = expected.orElseGet(() -> named(heading));
      terminal.say("Key", "%s, %s", key.fingerprint(), key.because());
      if (!key.is(heading.publicKey())) {
        findings.add("line 1 names another key than the one trusted");
      }
      ExportedChain chain =
          new ExportedChain(new Period(heading.from(), heading.to()), key, findings);
      check(lines, chain);
      chain.tell(terminal);
    }
    return findings.conclude("the export is what was sealed");
  }

  private static TrustedKey named(Heading heading) {
    return TrustedKey.of(
        heading.publicKey(),
        "which the file names itself: compare it with the installation's, or give that with --key");
  }

  private Heading heading(Lines lines) throws IOException {
    String first = next(lines);
    try {
      if (first != null
          && Json.parse(first, ExportLine.class) instanceof Heading heading
          && heading.version() == ExportLine.VERSION) {
        return heading;
      }
    } catch (IllegalArgumentException notOne) {
      throw new NotChecked("The first line is not that of an export of the history", notOne);
    }
    throw new NotChecked("The first line is not that of an export of this version of the history");
  }

  private void check(Lines lines, ExportedChain chain) throws IOException {
    Bytes before = soFar();
    for (String text = next(lines); text != null; text = next(lines)) {
      if (chain.hasEnded()) {
        findings.add("line %d follows the end".formatted(lines.number()));
        return;
      }
      try {
        chain.take(Json.parse(text, ExportLine.class), lines.number(), before);
      } catch (IllegalArgumentException changed) {
        findings.add("line %d was changed: it is no line of an export".formatted(lines.number()));
      }
      before = soFar();
    }
    if (!chain.hasEnded() || !lines.ended()) {
      findings.add("the file was cut: its end is missing");
    }
  }

  private @Nullable String next(Lines lines) throws IOException {
    String line = lines.next();
    if (line != null) {
      digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return line;
  }

  /** Over all lines read so far. */
  private Bytes soFar() {
    try {
      return Bytes.of(((MessageDigest) digest.clone()).digest());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("A digest of this platform can be copied", e);
    }
  }
}
