@NullMarked
package io.cloudpioneer.app.metric;

import org.jspecify.annotations.NullMarked;
