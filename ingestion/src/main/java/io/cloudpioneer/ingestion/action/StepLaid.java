package io.cloudpioneer.ingestion.action;

import io.cloudpioneer.events.agent.AgentId;

/** Something lies ready for an agent, or is to end, once the transaction is committed. */
record StepLaid(AgentId agent) {}
