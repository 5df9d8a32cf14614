/** What follows when a cost action is approved. */
@NullMarked
package io.cloudpioneer.sagas.costaction;

import org.jspecify.annotations.NullMarked;
