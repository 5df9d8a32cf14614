@NullMarked
package io.cloudpioneer.ingestion.alert;

import org.jspecify.annotations.NullMarked;
