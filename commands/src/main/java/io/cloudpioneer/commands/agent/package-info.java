@NullMarked
package io.cloudpioneer.commands.agent;

import org.jspecify.annotations.NullMarked;
