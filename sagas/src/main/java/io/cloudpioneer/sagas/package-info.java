@NullMarked
package io.cloudpioneer.sagas;

import org.jspecify.annotations.NullMarked;
