@NullMarked
package io.cloudpioneer.app.costaction;

import org.jspecify.annotations.NullMarked;
