@NullMarked
package io.cloudpioneer.graphql.live;

import org.jspecify.annotations.NullMarked;
