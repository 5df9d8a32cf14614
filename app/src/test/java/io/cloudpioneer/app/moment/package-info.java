@NullMarked
package io.cloudpioneer.app.moment;

import org.jspecify.annotations.NullMarked;
