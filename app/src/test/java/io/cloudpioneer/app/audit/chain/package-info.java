@NullMarked
package io.cloudpioneer.app.audit.chain;

import org.jspecify.annotations.NullMarked;
