@NullMarked
package io.cloudpioneer.benchmarks.ingest;

import org.jspecify.annotations.NullMarked;
