/** How plans are made, for all who propose. */
@NullMarked
package io.cloudpioneer.app.costaction;

import org.jspecify.annotations.NullMarked;
