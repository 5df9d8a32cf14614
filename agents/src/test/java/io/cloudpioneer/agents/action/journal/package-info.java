@NullMarked
package io.cloudpioneer.agents.action.journal;

import org.jspecify.annotations.NullMarked;
