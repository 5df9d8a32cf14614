/** Seals events behind the appends, which do not wait for it, and tells the outside of it. */
@NullMarked
package io.cloudpioneer.app.audit.sealing;

import org.jspecify.annotations.NullMarked;
