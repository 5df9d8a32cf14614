/** How long {@code ./cloudpioneer up} takes, and how much memory what it starts. */
@NullMarked
package io.cloudpioneer.benchmarks.start;

import org.jspecify.annotations.NullMarked;
