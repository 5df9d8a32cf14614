/** Programs the agent starts, and the ends of all they started. */
@NullMarked
package io.cloudpioneer.agents.action.command;

import org.jspecify.annotations.NullMarked;
