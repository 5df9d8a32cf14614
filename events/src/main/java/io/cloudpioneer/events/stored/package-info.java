@NullMarked
package io.cloudpioneer.events.stored;

import org.jspecify.annotations.NullMarked;
