@NullMarked
package io.cloudpioneer.app.audit.export;

import org.jspecify.annotations.NullMarked;
