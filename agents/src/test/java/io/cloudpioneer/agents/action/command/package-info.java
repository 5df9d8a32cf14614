@NullMarked
package io.cloudpioneer.agents.action.command;

import org.jspecify.annotations.NullMarked;
