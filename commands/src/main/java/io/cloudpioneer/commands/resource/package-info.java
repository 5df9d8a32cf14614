@NullMarked
package io.cloudpioneer.commands.resource;

import org.jspecify.annotations.NullMarked;
