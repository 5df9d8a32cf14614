@NullMarked
package io.cloudpioneer.agents.action.plan;

import org.jspecify.annotations.NullMarked;
