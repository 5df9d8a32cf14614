@NullMarked
package io.cloudpioneer.projections;

import org.jspecify.annotations.NullMarked;
