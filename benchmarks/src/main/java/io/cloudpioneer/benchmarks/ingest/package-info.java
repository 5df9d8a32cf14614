/** Samples a second into the table, beside COPY of the same rows. */
@NullMarked
package io.cloudpioneer.benchmarks.ingest;

import org.jspecify.annotations.NullMarked;
