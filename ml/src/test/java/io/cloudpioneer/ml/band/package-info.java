@NullMarked
package io.cloudpioneer.ml.band;

import org.jspecify.annotations.NullMarked;
