@NullMarked
package io.cloudpioneer.commands.metric;

import org.jspecify.annotations.NullMarked;
