@NullMarked
package io.cloudpioneer.benchmarks.machine;

import org.jspecify.annotations.NullMarked;
