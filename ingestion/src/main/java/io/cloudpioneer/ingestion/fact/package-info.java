@NullMarked
package io.cloudpioneer.ingestion.fact;

import org.jspecify.annotations.NullMarked;
