@NullMarked
package io.cloudpioneer.commands.person;

import org.jspecify.annotations.NullMarked;
