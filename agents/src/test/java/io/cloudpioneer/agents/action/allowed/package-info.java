@NullMarked
package io.cloudpioneer.agents.action.allowed;

import org.jspecify.annotations.NullMarked;
