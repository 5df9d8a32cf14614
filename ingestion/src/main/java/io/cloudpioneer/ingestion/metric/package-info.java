@NullMarked
package io.cloudpioneer.ingestion.metric;

import org.jspecify.annotations.NullMarked;
