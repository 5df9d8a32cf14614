@NullMarked
package io.cloudpioneer.agents.action.script;

import org.jspecify.annotations.NullMarked;
