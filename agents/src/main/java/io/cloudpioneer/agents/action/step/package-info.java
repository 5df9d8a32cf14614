/** What a step of an action is to the agent, and how it can end. */
@NullMarked
package io.cloudpioneer.agents.action.step;

import org.jspecify.annotations.NullMarked;
