@NullMarked
package io.cloudpioneer.graphql.rule;

import org.jspecify.annotations.NullMarked;
