@NullMarked
package io.cloudpioneer.events.costaction;

import org.jspecify.annotations.NullMarked;
