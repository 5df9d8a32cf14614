package io.cloudpioneer.app.audit;

import io.cloudpioneer.app.audit.chain.Findings;
import io.cloudpioneer.app.audit.chain.NotChecked;
import io.cloudpioneer.app.audit.chain.Terminal;
import io.cloudpioneer.app.audit.verification.Verification;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code audit verify}: checks an installation's own history. */
final class VerifyVerb {
  private final Terminal terminal;

  VerifyVerb(Terminal terminal) {
    this.terminal = terminal;
  }

  int run(List<String> rest) {
    AuditArguments arguments = AuditArguments.parse(rest, Set.of("--against", "--key"));
    if (!arguments.operands().isEmpty()) {
      throw new NotChecked(
          "verify takes no %s; a file of checkpoints is given with --against"
              .formatted(arguments.operands().getFirst()));
    }
    return AuditInstallation.use(
        arguments.platform(),
        (database, environment) -> {
          List<Path> checkpoints = new ArrayList<>(AuditInstallation.checkpoints(environment));
          arguments.all("--against").forEach(place -> checkpoints.add(AuditArguments.file(place)));
          Findings findings = new Findings(terminal);
          var key =
              new InstallationTrust(environment, JdbcClient.create(database))
                  .key(arguments.one("--key"), findings);
          return new Verification(database, key, findings, terminal).run(checkpoints);
        });
  }
}
