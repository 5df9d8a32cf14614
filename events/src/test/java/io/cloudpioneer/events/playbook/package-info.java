@NullMarked
package io.cloudpioneer.events.playbook;

import org.jspecify.annotations.NullMarked;
