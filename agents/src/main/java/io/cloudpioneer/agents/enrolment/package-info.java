/** How the agent gets, keeps and renews its certificate. */
@NullMarked
package io.cloudpioneer.agents.enrolment;

import org.jspecify.annotations.NullMarked;
