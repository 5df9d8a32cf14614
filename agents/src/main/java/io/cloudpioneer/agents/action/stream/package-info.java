/** The stream the agent opens to be given orders. */
@NullMarked
package io.cloudpioneer.agents.action.stream;

import org.jspecify.annotations.NullMarked;
