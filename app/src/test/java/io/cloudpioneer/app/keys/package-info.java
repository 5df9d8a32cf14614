@NullMarked
package io.cloudpioneer.app.keys;

import org.jspecify.annotations.NullMarked;
