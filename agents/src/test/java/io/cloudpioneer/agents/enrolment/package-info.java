@NullMarked
package io.cloudpioneer.agents.enrolment;

import org.jspecify.annotations.NullMarked;
