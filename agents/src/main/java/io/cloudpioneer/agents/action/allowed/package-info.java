/** The file that says what the platform may have done on this host. */
@NullMarked
package io.cloudpioneer.agents.action.allowed;

import org.jspecify.annotations.NullMarked;
