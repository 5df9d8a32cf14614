/** The band a series is expected to stay in, learnt minute by minute. */
@NullMarked
package io.cloudpioneer.ml.band;

import org.jspecify.annotations.NullMarked;
