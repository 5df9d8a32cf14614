/** Commands a second, beside plain inserts and beside Axon as it comes. */
@NullMarked
package io.cloudpioneer.benchmarks.commands;

import org.jspecify.annotations.NullMarked;
