@NullMarked
package io.cloudpioneer.projections.alert;

import org.jspecify.annotations.NullMarked;
