@NullMarked
package io.cloudpioneer.agents.spool;

import org.jspecify.annotations.NullMarked;
