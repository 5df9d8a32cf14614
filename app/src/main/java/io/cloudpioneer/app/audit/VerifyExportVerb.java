package io.cloudpioneer.app.audit;

import io.cloudpioneer.app.audit.chain.Findings;
import io.cloudpioneer.app.audit.chain.NotChecked;
import io.cloudpioneer.app.audit.chain.Terminal;
import io.cloudpioneer.app.audit.chain.TrustedKey;
import io.cloudpioneer.app.audit.export.ExportCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** {@code audit verify-export}: checks a file on any machine; it needs no installation. */
final class VerifyExportVerb {
  private final Terminal terminal;

  VerifyExportVerb(Terminal terminal) {
    this.terminal = terminal;
  }

  int run(List<String> rest) {
    AuditArguments arguments = AuditArguments.parse(rest, Set.of("--key"));
    if (arguments.operands().size() != 1) {
      throw new NotChecked("Name one file: ./cloudpioneer audit verify-export FILE");
    }
    Path file = AuditArguments.file(arguments.operands().getFirst());
    try {
      return new ExportCheck(new Findings(terminal), terminal)
          .run(file, arguments.one("--key").map(TrustedKey::named));
    } catch (IOException e) {
      throw new NotChecked("%s cannot be read: %s".formatted(file, e), e);
    }
  }
}
