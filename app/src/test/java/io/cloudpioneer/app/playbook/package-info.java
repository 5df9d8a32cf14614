@NullMarked
package io.cloudpioneer.app.playbook;

import org.jspecify.annotations.NullMarked;
