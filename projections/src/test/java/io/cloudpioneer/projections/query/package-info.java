@NullMarked
package io.cloudpioneer.projections.query;

import org.jspecify.annotations.NullMarked;
