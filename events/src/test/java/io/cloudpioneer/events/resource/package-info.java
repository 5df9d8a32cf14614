@NullMarked
package io.cloudpioneer.events.resource;

import org.jspecify.annotations.NullMarked;
