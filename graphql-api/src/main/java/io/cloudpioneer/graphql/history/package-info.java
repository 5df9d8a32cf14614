@NullMarked
package io.cloudpioneer.graphql.history;

import org.jspecify.annotations.NullMarked;
