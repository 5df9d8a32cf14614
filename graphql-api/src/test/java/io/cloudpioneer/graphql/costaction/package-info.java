@NullMarked
package io.cloudpioneer.graphql.costaction;

import org.jspecify.annotations.NullMarked;
