@NullMarked
package io.cloudpioneer.ingestion;

import org.jspecify.annotations.NullMarked;
