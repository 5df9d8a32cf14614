@NullMarked
package io.cloudpioneer.graphql.identity;

import org.jspecify.annotations.NullMarked;
