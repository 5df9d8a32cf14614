@NullMarked
package io.cloudpioneer.graphql.access;

import org.jspecify.annotations.NullMarked;
