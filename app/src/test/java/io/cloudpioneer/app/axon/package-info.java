@NullMarked
package io.cloudpioneer.app.axon;

import org.jspecify.annotations.NullMarked;
