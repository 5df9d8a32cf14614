@NullMarked
package io.cloudpioneer.projections.platform;

import org.jspecify.annotations.NullMarked;
