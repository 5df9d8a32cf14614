package io.cloudpioneer.agents.action.service;

import io.cloudpioneer.agents.action.allowed.CommandLine;
import io.cloudpioneer.agents.action.command.Command;
import io.cloudpioneer.agents.action.command.Printed;
import io.cloudpioneer.agents.action.step.Failed;
import io.cloudpioneer.agents.action.step.Limit;
import io.cloudpioneer.agents.action.step.Unsuccessful;
import java.io.IOException;

/**
 * A service with commands of its own.
 *
 * @param status ends with 0 while the service runs and with 3 while it doesn't, as init scripts do
 */
record ServiceCommands(CommandLine start, CommandLine stop, CommandLine status)
    implements ServiceControl {
  private static final int RUNS = 0;
  private static final int RUNS_NOT = 3;

  @Override
  public ServiceState state(Limit limit) throws Unsuccessful, IOException, InterruptedException {
    Printed printed = Printed.by(status.words(), limit);
    return switch (printed.exitCode()) {
      case RUNS -> ServiceState.ACTIVE;
      case RUNS_NOT -> ServiceState.INACTIVE;
      default -> throw Failed.exited(status.program().toString(), printed.exitCode());
    };
  }

  @Override
  public Command into(ServiceState wanted, String marker) {
    return new Command((wanted == ServiceState.ACTIVE ? start : stop).words(), marker);
  }
}
