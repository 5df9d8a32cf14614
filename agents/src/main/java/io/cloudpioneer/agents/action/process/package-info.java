/** Changing how much of the CPU a process gets. */
@NullMarked
package io.cloudpioneer.agents.action.process;

import org.jspecify.annotations.NullMarked;
