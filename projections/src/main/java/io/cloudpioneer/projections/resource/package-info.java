@NullMarked
package io.cloudpioneer.projections.resource;

import org.jspecify.annotations.NullMarked;
