@NullMarked
package io.cloudpioneer.commands.job;

import org.jspecify.annotations.NullMarked;
