@NullMarked
package io.cloudpioneer.events.silence;

import org.jspecify.annotations.NullMarked;
