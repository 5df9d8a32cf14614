@NullMarked
package io.cloudpioneer.aggregates.costaction;

import org.jspecify.annotations.NullMarked;
