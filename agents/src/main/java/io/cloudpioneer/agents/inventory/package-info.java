/** What the host is and consists of. */
@NullMarked
package io.cloudpioneer.agents.inventory;

import org.jspecify.annotations.NullMarked;
