@NullMarked
package io.cloudpioneer.projections.costaction;

import org.jspecify.annotations.NullMarked;
