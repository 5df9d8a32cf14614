/** What is known of the chain outside of the database. */
@NullMarked
package io.cloudpioneer.app.audit.checkpoint;

import org.jspecify.annotations.NullMarked;
