@NullMarked
package io.cloudpioneer.graphql.refusal;

import org.jspecify.annotations.NullMarked;
