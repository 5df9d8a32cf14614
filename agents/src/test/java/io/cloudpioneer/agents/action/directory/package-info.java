@NullMarked
package io.cloudpioneer.agents.action.directory;

import org.jspecify.annotations.NullMarked;
