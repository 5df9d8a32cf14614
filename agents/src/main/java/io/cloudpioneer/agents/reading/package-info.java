/** What is read of the host, named by OpenTelemetry's semantic conventions. */
@NullMarked
package io.cloudpioneer.agents.reading;

import org.jspecify.annotations.NullMarked;
