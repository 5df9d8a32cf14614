@NullMarked
package io.cloudpioneer.aggregates.job;

import org.jspecify.annotations.NullMarked;
