@NullMarked
package io.cloudpioneer.commands.platform;

import org.jspecify.annotations.NullMarked;
