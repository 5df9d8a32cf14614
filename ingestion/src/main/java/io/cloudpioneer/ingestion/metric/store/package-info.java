@NullMarked
package io.cloudpioneer.ingestion.metric.store;

import org.jspecify.annotations.NullMarked;
