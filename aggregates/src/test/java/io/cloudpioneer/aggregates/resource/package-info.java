@NullMarked
package io.cloudpioneer.aggregates.resource;

import org.jspecify.annotations.NullMarked;
