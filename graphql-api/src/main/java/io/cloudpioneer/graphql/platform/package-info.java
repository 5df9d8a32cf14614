@NullMarked
package io.cloudpioneer.graphql.platform;

import org.jspecify.annotations.NullMarked;
