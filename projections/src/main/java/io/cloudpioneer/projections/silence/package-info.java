@NullMarked
package io.cloudpioneer.projections.silence;

import org.jspecify.annotations.NullMarked;
