@NullMarked
package io.cloudpioneer.projections.person;

import org.jspecify.annotations.NullMarked;
