package io.cloudpioneer.agents.action.service;

import io.cloudpioneer.agents.action.command.Command;
import io.cloudpioneer.agents.action.step.Limit;
import io.cloudpioneer.agents.action.step.Unsuccessful;
import java.io.IOException;

/** How a service is looked at, stopped and started. */
interface ServiceControl {
  ServiceState state(Limit limit) throws Unsuccessful, IOException, InterruptedException;

  /** The command that brings it into a state. */
  Command into(ServiceState wanted, String marker);
}
