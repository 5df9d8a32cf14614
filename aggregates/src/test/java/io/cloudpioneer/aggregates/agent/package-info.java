@NullMarked
package io.cloudpioneer.aggregates.agent;

import org.jspecify.annotations.NullMarked;
