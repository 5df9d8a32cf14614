@NullMarked
package io.cloudpioneer.commands.access;

import org.jspecify.annotations.NullMarked;
