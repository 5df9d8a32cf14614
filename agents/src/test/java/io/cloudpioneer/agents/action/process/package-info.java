@NullMarked
package io.cloudpioneer.agents.action.process;

import org.jspecify.annotations.NullMarked;
