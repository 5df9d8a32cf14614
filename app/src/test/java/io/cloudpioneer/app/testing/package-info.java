/** How the tests that need the whole platform get it. */
@NullMarked
package io.cloudpioneer.app.testing;

import org.jspecify.annotations.NullMarked;
