package io.cloudpioneer.app.axon;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.access.Permits;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.events.person.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Lets a command pass where its sender has one of the roles it permits; denied by default. */
final class AccessControl implements MessageHandlerInterceptor<CommandMessage<?>> {
  @Override
  public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
      throws Exception {
    CommandMessage<?> command = unitOfWork.getMessage();
    Permits permits = command.getPayloadType().getAnnotation(Permits.class);
    Set<Role> held = rolesOf(command);
    if (permits == null || Arrays.stream(permits.value()).noneMatch(held::contains)) {
      throw Rejected.because(
          "access.denied",
          "%s needs %s"
              .formatted(
                  command.getPayloadType().getSimpleName(),
                  permits == null
                      ? "a right nobody has"
                      : "one of the roles " + Arrays.toString(permits.value())));
    }
    return chain.proceed();
  }

  private static Set<Role> rolesOf(CommandMessage<?> command) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    if (command.getMetaData().get(Sender.ROLES) instanceof String names && !names.isEmpty()) {
      for (String name : names.split(",")) {
        roles.add(Role.valueOf(name));
      }
    }
    return roles;
  }
}
