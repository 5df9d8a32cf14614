@NullMarked
package io.cloudpioneer.agents.state;

import org.jspecify.annotations.NullMarked;
