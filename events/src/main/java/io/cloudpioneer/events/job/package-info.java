@NullMarked
package io.cloudpioneer.events.job;

import org.jspecify.annotations.NullMarked;
