@NullMarked
package io.cloudpioneer.sagas.person;

import org.jspecify.annotations.NullMarked;
