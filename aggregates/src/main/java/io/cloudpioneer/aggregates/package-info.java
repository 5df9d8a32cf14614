@NullMarked
package io.cloudpioneer.aggregates;

import org.jspecify.annotations.NullMarked;
