/** The agent's own state: its folder, its counts, its page. */
@NullMarked
package io.cloudpioneer.agents.state;

import org.jspecify.annotations.NullMarked;
