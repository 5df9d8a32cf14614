@NullMarked
package io.cloudpioneer.events.metric;

import org.jspecify.annotations.NullMarked;
