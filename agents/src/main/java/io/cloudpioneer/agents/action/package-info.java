/** Steps of approved actions, carried out on this host as far as its own configuration allows. */
@NullMarked
package io.cloudpioneer.agents.action;

import org.jspecify.annotations.NullMarked;
