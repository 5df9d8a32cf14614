package io.cloudpioneer.agents.settings;

/** What {@code --help} prints. */
public final class Usage {
  private Usage() {}

  public static String text() {
    StringBuilder text =
        new StringBuilder(
            """
            Measures this host and reports to a CloudPioneer collector.

              java -Xmx40m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar cloudpioneer-agent.jar [--key=value …]

            """);
    for (Setting setting : Setting.values()) {
      text.append(
          "  --%-20s %s%s%n"
              .formatted(
                  setting.key() + "=",
                  setting.meaning(),
                  setting.preset().isEmpty() ? "" : " [" + setting.preset() + "]"));
    }
    return text.append(
            """
              --config=             a properties file with the same keys
              --help, --version

            Ends with 0 when stopped, 1 on an unexpected error, 2 for an unusable setting, 3 when the
            platform refuses the enrolment token, 4 when another agent uses the state folder.
            """)
        .toString();
  }
}
