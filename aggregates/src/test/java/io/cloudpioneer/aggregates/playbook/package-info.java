@NullMarked
package io.cloudpioneer.aggregates.playbook;

import org.jspecify.annotations.NullMarked;
