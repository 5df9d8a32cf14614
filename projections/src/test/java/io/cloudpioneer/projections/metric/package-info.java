@NullMarked
package io.cloudpioneer.projections.metric;

import org.jspecify.annotations.NullMarked;
