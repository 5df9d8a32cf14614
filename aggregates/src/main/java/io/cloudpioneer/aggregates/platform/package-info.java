@NullMarked
package io.cloudpioneer.aggregates.platform;

import org.jspecify.annotations.NullMarked;
