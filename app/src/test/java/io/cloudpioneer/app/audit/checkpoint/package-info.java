@NullMarked
package io.cloudpioneer.app.audit.checkpoint;

import org.jspecify.annotations.NullMarked;
