@NullMarked
package io.cloudpioneer.ingestion.action;

import org.jspecify.annotations.NullMarked;
