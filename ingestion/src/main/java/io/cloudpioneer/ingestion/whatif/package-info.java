@NullMarked
package io.cloudpioneer.ingestion.whatif;

import org.jspecify.annotations.NullMarked;
