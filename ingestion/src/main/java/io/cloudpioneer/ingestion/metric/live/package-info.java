@NullMarked
package io.cloudpioneer.ingestion.metric.live;

import org.jspecify.annotations.NullMarked;
