@NullMarked
package io.cloudpioneer.graphql.resource;

import org.jspecify.annotations.NullMarked;
