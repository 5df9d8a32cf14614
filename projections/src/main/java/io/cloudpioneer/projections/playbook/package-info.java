@NullMarked
package io.cloudpioneer.projections.playbook;

import org.jspecify.annotations.NullMarked;
