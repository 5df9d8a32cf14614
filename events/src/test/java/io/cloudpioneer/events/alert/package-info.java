@NullMarked
package io.cloudpioneer.events.alert;

import org.jspecify.annotations.NullMarked;
