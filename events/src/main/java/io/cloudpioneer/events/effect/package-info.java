/** When facts took effect. */
@NullMarked
package io.cloudpioneer.events.effect;

import org.jspecify.annotations.NullMarked;
