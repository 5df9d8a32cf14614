@NullMarked
package io.cloudpioneer.projections.job;

import org.jspecify.annotations.NullMarked;
