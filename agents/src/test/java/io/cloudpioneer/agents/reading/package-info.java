@NullMarked
package io.cloudpioneer.agents.reading;

import org.jspecify.annotations.NullMarked;
