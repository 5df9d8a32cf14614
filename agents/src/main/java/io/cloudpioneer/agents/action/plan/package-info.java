/** The canonical plan that was approved, as the agent reads it. */
@NullMarked
package io.cloudpioneer.agents.action.plan;

import org.jspecify.annotations.NullMarked;
