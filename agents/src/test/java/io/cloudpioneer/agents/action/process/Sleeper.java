package io.cloudpioneer.agents.action.process;

/** A process with more than one thread, until it is killed. */
final class Sleeper {
  private Sleeper() {}

  public static void main(String[] arguments) throws Exception {
    System.out.println("ready");
    Thread.currentThread().join();
  }
}
