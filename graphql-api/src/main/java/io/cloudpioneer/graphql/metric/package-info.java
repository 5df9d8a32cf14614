@NullMarked
package io.cloudpioneer.graphql.metric;

import org.jspecify.annotations.NullMarked;
