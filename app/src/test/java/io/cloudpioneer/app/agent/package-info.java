@NullMarked
package io.cloudpioneer.app.agent;

import org.jspecify.annotations.NullMarked;
