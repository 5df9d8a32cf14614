@NullMarked
package io.cloudpioneer.projections.agent;

import org.jspecify.annotations.NullMarked;
