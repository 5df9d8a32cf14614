/** Which benches there are, and how one is asked for. */
@NullMarked
package io.cloudpioneer.benchmarks.run;

import org.jspecify.annotations.NullMarked;
