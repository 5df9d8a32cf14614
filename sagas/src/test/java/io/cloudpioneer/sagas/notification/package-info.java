@NullMarked
package io.cloudpioneer.sagas.notification;

import org.jspecify.annotations.NullMarked;
