/** How long a rule takes over a recorded period. */
@NullMarked
package io.cloudpioneer.benchmarks.whatif;

import org.jspecify.annotations.NullMarked;
