@NullMarked
package io.cloudpioneer.events.id;

import org.jspecify.annotations.NullMarked;
