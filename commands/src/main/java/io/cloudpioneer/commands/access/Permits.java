package io.cloudpioneer.commands.access;

import io.cloudpioneer.events.person.Role;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which roles may send a command: any one of them is enough. A command without it is refused to
 * everyone.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Permits {
  Role[] value();
}
