/** The platform that is measured, inside the bench's own process. */
@NullMarked
package io.cloudpioneer.benchmarks.platform;

import org.jspecify.annotations.NullMarked;
