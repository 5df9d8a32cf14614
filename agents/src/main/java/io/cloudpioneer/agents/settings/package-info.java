/** What a person tells the agent, and what it answers where that makes no sense. */
@NullMarked
package io.cloudpioneer.agents.settings;

import org.jspecify.annotations.NullMarked;
