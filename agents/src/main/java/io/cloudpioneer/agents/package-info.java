/** The agent: a process of its own that measures its host and reports to the platform. */
@NullMarked
package io.cloudpioneer.agents;

import org.jspecify.annotations.NullMarked;
