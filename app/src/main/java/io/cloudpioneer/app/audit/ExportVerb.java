package io.cloudpioneer.app.audit;

import io.cloudpioneer.app.audit.chain.Findings;
import io.cloudpioneer.app.audit.chain.NotChecked;
import io.cloudpioneer.app.audit.chain.Terminal;
import io.cloudpioneer.app.audit.chain.TrustedKey;
import io.cloudpioneer.app.audit.export.Export;
import io.cloudpioneer.app.audit.export.Export.TamperedException;
import io.cloudpioneer.app.audit.export.ExportCheck;
import io.cloudpioneer.app.audit.export.Period;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code audit export}: writes a period to a file and checks what it wrote. */
final class ExportVerb {
  private final Terminal terminal;

  ExportVerb(Terminal terminal) {
    this.terminal = terminal;
  }

  int run(List<String> rest) {
    AuditArguments arguments =
        AuditArguments.parse(rest, Set.of("--from", "--to", "--out", "--key"));
    if (!arguments.operands().isEmpty()) {
      throw new NotChecked(
          "export takes no %s; the file is named with --out"
              .formatted(arguments.operands().getFirst()));
    }
    Period period =
        Period.parse(arguments.required("--from"), arguments.required("--to"), Instant.now());
    Path out = AuditArguments.file(arguments.required("--out"));
    return AuditInstallation.use(
        arguments.platform(),
        (database, environment) -> {
          Findings findings = new Findings(terminal);
          TrustedKey key =
              new InstallationTrust(environment, JdbcClient.create(database))
                  .key(arguments.one("--key"), findings);
          try {
            new Export(database, period).to(out);
          } catch (TamperedException e) {
            findings.add(String.valueOf(e.getMessage()));
            return findings.conclude("");
          }
          terminal.say("Written", out.toString());
          return new ExportCheck(findings, terminal).run(out, Optional.of(key));
        });
  }
}
