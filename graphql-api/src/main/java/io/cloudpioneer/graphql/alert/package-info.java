@NullMarked
package io.cloudpioneer.graphql.alert;

import org.jspecify.annotations.NullMarked;
