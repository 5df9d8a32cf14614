@NullMarked
package io.cloudpioneer.agents.settings;

import org.jspecify.annotations.NullMarked;
