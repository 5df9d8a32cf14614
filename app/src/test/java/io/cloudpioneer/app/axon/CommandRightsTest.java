package io.cloudpioneer.app.axon;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.commands.access.Permits;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.util.ClassUtils;

/** No command is without a rule who may send it. */
class CommandRightsTest {
  @Test
  void areNamedOnEveryCommand() {
    assertThat(commands())
        .hasSizeGreaterThan(10)
        .allSatisfy(command ->
            assertThat(command.getAnnotation(Permits.class))
                .as("@Permits on %s", command.getName())
                .isNotNull()
                .extracting(Permits::value)
                .satisfies(roles -> assertThat(roles).isNotEmpty()));
  }

  /** Every record in commands that names an aggregate, however it is nested. */
  private static List<Class<?>> commands() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter((type, _) ->
        type.getClassMetadata().getSuperClassName() != null
            && "java.lang.Record".equals(type.getClassMetadata().getSuperClassName()));
    List<Class<?>> found = new ArrayList<>();
    scanner.findCandidateComponents("io.cloudpioneer.commands").stream()
        .map(bean -> String.valueOf(bean.getBeanClassName()))
        .<Class<?>>map(name -> ClassUtils.resolveClassName(name, null))
        .filter(CommandRightsTest::isCommand)
        .forEach(found::add);
    return found;
  }

  private static boolean isCommand(Class<?> type) {
    return ClassUtils.getAllInterfacesForClassAsSet(type).stream()
        .flatMap(parent -> List.of(parent.getDeclaredMethods()).stream())
        .anyMatch(method -> method.isAnnotationPresent(TargetAggregateIdentifier.class));
  }
}
