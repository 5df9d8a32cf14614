/** Of when a question is. */
@NullMarked
package io.cloudpioneer.graphql.moment;

import org.jspecify.annotations.NullMarked;
