/** Steps of cost actions on their way to agents, and agents' answers on their way back. */
@NullMarked
package io.cloudpioneer.ingestion.action;

import org.jspecify.annotations.NullMarked;
