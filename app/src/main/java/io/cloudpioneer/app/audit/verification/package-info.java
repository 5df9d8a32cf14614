/** Computes the whole chain again from the events, and names what does not fit. */
@NullMarked
package io.cloudpioneer.app.audit.verification;

import org.jspecify.annotations.NullMarked;
