@NullMarked
package io.cloudpioneer.events.platform;

import org.jspecify.annotations.NullMarked;
