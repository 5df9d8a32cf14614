@NullMarked
package io.cloudpioneer.ingestion.metric.collect;

import org.jspecify.annotations.NullMarked;
