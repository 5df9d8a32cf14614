/** A platform as an agent sees it, with real TLS. */
@NullMarked
package io.cloudpioneer.agents.testing;

import org.jspecify.annotations.NullMarked;
