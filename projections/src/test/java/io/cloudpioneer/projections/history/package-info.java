@NullMarked
package io.cloudpioneer.projections.history;

import org.jspecify.annotations.NullMarked;
