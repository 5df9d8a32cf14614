@NullMarked
package io.cloudpioneer.events.person;

import org.jspecify.annotations.NullMarked;
