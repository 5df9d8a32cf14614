@NullMarked
package io.cloudpioneer.aggregates.alert;

import org.jspecify.annotations.NullMarked;
