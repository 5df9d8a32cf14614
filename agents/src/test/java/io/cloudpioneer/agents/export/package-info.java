@NullMarked
package io.cloudpioneer.agents.export;

import org.jspecify.annotations.NullMarked;
