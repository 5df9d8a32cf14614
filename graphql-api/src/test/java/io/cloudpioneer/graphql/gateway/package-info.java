@NullMarked
package io.cloudpioneer.graphql.gateway;

import org.jspecify.annotations.NullMarked;
