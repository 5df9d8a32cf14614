/** A period of the history as a file that proves itself, without the database it came from. */
@NullMarked
package io.cloudpioneer.app.audit.export;

import org.jspecify.annotations.NullMarked;
