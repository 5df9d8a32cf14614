@NullMarked
package io.cloudpioneer.graphql.silence;

import org.jspecify.annotations.NullMarked;
