/** The events and their blocks as rows, read so that memory holds a few of them only. */
@NullMarked
package io.cloudpioneer.app.audit.table;

import org.jspecify.annotations.NullMarked;
