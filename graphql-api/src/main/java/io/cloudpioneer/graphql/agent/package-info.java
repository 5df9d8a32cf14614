@NullMarked
package io.cloudpioneer.graphql.agent;

import org.jspecify.annotations.NullMarked;
