@NullMarked
package io.cloudpioneer.commands.silence;

import org.jspecify.annotations.NullMarked;
