@NullMarked
package io.cloudpioneer.app.eventstore;

import org.jspecify.annotations.NullMarked;
