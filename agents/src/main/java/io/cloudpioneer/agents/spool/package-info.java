/** Batches on disk until the collector has acknowledged them. */
@NullMarked
package io.cloudpioneer.agents.spool;

import org.jspecify.annotations.NullMarked;
