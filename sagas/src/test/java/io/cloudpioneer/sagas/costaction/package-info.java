@NullMarked
package io.cloudpioneer.sagas.costaction;

import org.jspecify.annotations.NullMarked;
