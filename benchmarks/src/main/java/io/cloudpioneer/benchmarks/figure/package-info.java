/** What a bench found, and how it is told. */
@NullMarked
package io.cloudpioneer.benchmarks.figure;

import org.jspecify.annotations.NullMarked;
