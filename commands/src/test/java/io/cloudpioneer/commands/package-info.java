@NullMarked
package io.cloudpioneer.commands;

import org.jspecify.annotations.NullMarked;
