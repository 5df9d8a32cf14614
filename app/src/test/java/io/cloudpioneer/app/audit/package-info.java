@NullMarked
package io.cloudpioneer.app.audit;

import org.jspecify.annotations.NullMarked;
