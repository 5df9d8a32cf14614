package io.cloudpioneer.app.audit;

import io.cloudpioneer.app.audit.chain.NotChecked;
import io.cloudpioneer.app.audit.chain.Terminal;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.NestedExceptionUtils;

/**
 * Checks and exports the sealed history. It ends with 0 where all is well, with 1 where something
 * was tampered with, and with 2 where that could not be found out.
 */
public final class Audit {
  private static final String USAGE =
      """
      ./cloudpioneer audit verify [--against FILE]... [--key FINGERPRINT]
      ./cloudpioneer audit export --from TIME --to TIME --out FILE [--key FINGERPRINT]
      ./cloudpioneer audit verify-export FILE [--key FINGERPRINT]\
      """;

  private static final int COULD_NOT_BE_CHECKED = 2;

  private Audit() {}

  public static void main(String[] arguments) {
    System.exit(run(Arrays.asList(arguments), System.out));
  }

  /** Returns the exit code. */
  static int run(List<String> arguments, PrintStream out) {
    Terminal terminal = new Terminal(out);
    try {
      List<String> rest = arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size());
      return switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
        case "verify" -> new VerifyVerb(terminal).run(rest);
        case "export" -> new ExportVerb(terminal).run(rest);
        case "verify-export" -> new VerifyExportVerb(terminal).run(rest);
        default -> {
          out.println(USAGE);
          yield COULD_NOT_BE_CHECKED;
        }
      };
    } catch (NotChecked e) {
      terminal.say("Not checked", String.valueOf(e.getMessage()));
    } catch (Throwable e) {
      // An Error as well: Java would end with 1, as if something had been tampered with.
      terminal.say("Not checked", NestedExceptionUtils.getMostSpecificCause(e).toString());
    }
    return COULD_NOT_BE_CHECKED;
  }
}
