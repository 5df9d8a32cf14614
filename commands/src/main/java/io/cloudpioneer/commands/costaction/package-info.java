@NullMarked
package io.cloudpioneer.commands.costaction;

import org.jspecify.annotations.NullMarked;
