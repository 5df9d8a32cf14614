@NullMarked
package io.cloudpioneer.ingestion.metric.minute;

import org.jspecify.annotations.NullMarked;
