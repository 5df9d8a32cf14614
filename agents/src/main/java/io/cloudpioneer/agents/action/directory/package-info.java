/** Pruning directories into a quarantine, restoring and emptying it. */
@NullMarked
package io.cloudpioneer.agents.action.directory;

import org.jspecify.annotations.NullMarked;
