/** The API as its callers meet it: over HTTP, from outside. */
@NullMarked
package io.cloudpioneer.app.graphql;

import org.jspecify.annotations.NullMarked;
