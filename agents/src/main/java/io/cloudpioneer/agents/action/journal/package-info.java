/** What was begun and how it ended, on disk. */
@NullMarked
package io.cloudpioneer.agents.action.journal;

import org.jspecify.annotations.NullMarked;
