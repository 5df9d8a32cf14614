@NullMarked
package io.cloudpioneer.agents.action;

import org.jspecify.annotations.NullMarked;
