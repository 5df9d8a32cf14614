@NullMarked
package io.cloudpioneer.sagas.playbook;

import org.jspecify.annotations.NullMarked;
