@NullMarked
package io.cloudpioneer.graphql;

import org.jspecify.annotations.NullMarked;
