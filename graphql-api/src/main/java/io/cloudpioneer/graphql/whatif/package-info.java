@NullMarked
package io.cloudpioneer.graphql.whatif;

import org.jspecify.annotations.NullMarked;
