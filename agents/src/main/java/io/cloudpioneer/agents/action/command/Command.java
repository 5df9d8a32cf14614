package io.cloudpioneer.agents.action.command;

import java.util.List;
import java.util.Map;

/**
 * A program with its arguments. No shell reads them: each is handed over as it stands.
 *
 * @param marker tells everything this command starts from all else on the host
 */
public record Command(List<String> words, String marker) {
  static final String MARKER = "CLOUDPIONEER_STEP";

  public Command {
    words = List.copyOf(words);
  }

  String program() {
    return words.getFirst();
  }

  /** The agent's own environment stays its own. */
  Map<String, String> environment() {
    return Map.of(
        "PATH",
        "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
        "LANG",
        "C.UTF-8",
        MARKER,
        marker);
  }
}
