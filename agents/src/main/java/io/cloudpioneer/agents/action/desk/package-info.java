/** Takes orders, carries each out once, and tells how it ended. */
@NullMarked
package io.cloudpioneer.agents.action.desk;

import org.jspecify.annotations.NullMarked;
