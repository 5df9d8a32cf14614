@NullMarked
package io.cloudpioneer.projections.live;

import org.jspecify.annotations.NullMarked;
