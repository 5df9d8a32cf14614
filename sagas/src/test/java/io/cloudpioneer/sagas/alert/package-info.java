@NullMarked
package io.cloudpioneer.sagas.alert;

import org.jspecify.annotations.NullMarked;
