@NullMarked
package io.cloudpioneer.ingestion.resource;

import org.jspecify.annotations.NullMarked;
