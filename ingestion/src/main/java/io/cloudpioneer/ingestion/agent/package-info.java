@NullMarked
package io.cloudpioneer.ingestion.agent;

import org.jspecify.annotations.NullMarked;
