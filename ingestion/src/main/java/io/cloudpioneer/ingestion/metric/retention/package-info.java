@NullMarked
package io.cloudpioneer.ingestion.metric.retention;

import org.jspecify.annotations.NullMarked;
