@NullMarked
package io.cloudpioneer.aggregates.person;

import org.jspecify.annotations.NullMarked;
