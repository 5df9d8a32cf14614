/** What the numbers were measured on, and what it cost there. */
@NullMarked
package io.cloudpioneer.benchmarks.machine;

import org.jspecify.annotations.NullMarked;
