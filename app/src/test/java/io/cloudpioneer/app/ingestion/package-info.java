@NullMarked
package io.cloudpioneer.app.ingestion;

import org.jspecify.annotations.NullMarked;
