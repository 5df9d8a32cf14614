package io.cloudpioneer.agents;

/** How the process ends; stopped by a signal, it ends as the JVM does (143 for SIGTERM). */
enum ExitCode {
  STOPPED(0),
  FAILED(1),
  UNUSABLE_SETTING(2),
  TOKEN_REFUSED(3),
  STATE_IN_USE(4);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
