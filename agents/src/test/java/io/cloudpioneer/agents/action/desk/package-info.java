@NullMarked
package io.cloudpioneer.agents.action.desk;

import org.jspecify.annotations.NullMarked;
