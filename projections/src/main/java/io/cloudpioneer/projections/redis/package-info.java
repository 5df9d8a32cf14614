@NullMarked
package io.cloudpioneer.projections.redis;

import org.jspecify.annotations.NullMarked;
