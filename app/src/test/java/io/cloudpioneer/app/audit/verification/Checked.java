package io.cloudpioneer.app.audit.verification;

import io.cloudpioneer.app.audit.chain.Bytes;
import io.cloudpioneer.app.audit.chain.Findings;
import io.cloudpioneer.app.audit.chain.Terminal;
import io.cloudpioneer.app.audit.chain.TrustedKey;
import io.cloudpioneer.app.audit.sealing.OwnHistory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** What a check of a history says. */
record Checked(int exitCode, List<String> findings, String output) {
  static Checked of(OwnHistory history, Path... checkpoints) throws SQLException, IOException {
    var bytes = new ByteArrayOutputStream();
    Terminal terminal = new Terminal(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    Findings findings = new Findings(terminal);
    TrustedKey key = TrustedKey.of(Bytes.of(history.key().publicKey()), "of this test");
    int exitCode = new Verification(history, key, findings, terminal).run(List.of(checkpoints));
    return new Checked(exitCode, findings.told(), bytes.toString(StandardCharsets.UTF_8));
  }
}
