@NullMarked
package io.cloudpioneer.app.audit.verification;

import org.jspecify.annotations.NullMarked;
