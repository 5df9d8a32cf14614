@NullMarked
package io.cloudpioneer.app.audit.sealing;

import org.jspecify.annotations.NullMarked;
