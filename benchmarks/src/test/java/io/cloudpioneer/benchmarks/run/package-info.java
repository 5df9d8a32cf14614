@NullMarked
package io.cloudpioneer.benchmarks.run;

import org.jspecify.annotations.NullMarked;
