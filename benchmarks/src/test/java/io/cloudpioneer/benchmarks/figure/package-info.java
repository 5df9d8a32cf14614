@NullMarked
package io.cloudpioneer.benchmarks.figure;

import org.jspecify.annotations.NullMarked;
