@NullMarked
package io.cloudpioneer.graphql.provider;

import org.jspecify.annotations.NullMarked;
