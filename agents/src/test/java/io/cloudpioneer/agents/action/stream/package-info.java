@NullMarked
package io.cloudpioneer.agents.action.stream;

import org.jspecify.annotations.NullMarked;
