@NullMarked
package io.cloudpioneer.commands.alert;

import org.jspecify.annotations.NullMarked;
