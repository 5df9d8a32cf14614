@NullMarked
package io.cloudpioneer.commands.playbook;

import org.jspecify.annotations.NullMarked;
