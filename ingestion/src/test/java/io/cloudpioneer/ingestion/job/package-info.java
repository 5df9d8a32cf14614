@NullMarked
package io.cloudpioneer.ingestion.job;

import org.jspecify.annotations.NullMarked;
