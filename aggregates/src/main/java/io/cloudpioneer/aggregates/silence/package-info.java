@NullMarked
package io.cloudpioneer.aggregates.silence;

import org.jspecify.annotations.NullMarked;
