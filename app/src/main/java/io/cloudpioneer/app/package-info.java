/** main(), and which parts of the house one process holds. */
@NullMarked
package io.cloudpioneer.app;

import org.jspecify.annotations.NullMarked;
