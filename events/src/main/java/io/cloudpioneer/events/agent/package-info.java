@NullMarked
package io.cloudpioneer.events.agent;

import org.jspecify.annotations.NullMarked;
