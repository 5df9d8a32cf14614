@NullMarked
package io.cloudpioneer.agents;

import org.jspecify.annotations.NullMarked;
