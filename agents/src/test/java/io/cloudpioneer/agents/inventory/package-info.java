@NullMarked
package io.cloudpioneer.agents.inventory;

import org.jspecify.annotations.NullMarked;
