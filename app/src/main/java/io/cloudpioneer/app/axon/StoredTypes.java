package io.cloudpioneer.app.axon;

import io.cloudpioneer.events.stored.StoredAs;
import io.cloudpioneer.events.stored.StoredNames;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The stable names of all that is stored: events, and what is marked {@link StoredAs}. */
final class StoredTypes {
  private final Map<String, Class<?>> classes = new HashMap<>(StoredNames.all());
  private final Map<Class<?>, String> names = new HashMap<>();

  private StoredTypes() {}

  /** All those on the class path below a package. */
  static StoredTypes below(String basePackage) {
    StoredTypes types = new StoredTypes();
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(StoredAs.class));
    scanner.findCandidateComponents(basePackage).stream()
        .map(found -> String.valueOf(found.getBeanClassName()))
        .map(name -> ClassUtils.resolveClassName(name, StoredTypes.class.getClassLoader()))
        .forEach(types::add);
    types.classes.forEach((name, type) -> types.names.put(type, name));
    return types;
  }

  private void add(Class<?> type) {
    Class<?> other = classes.put(type.getAnnotation(StoredAs.class).value(), type);
    if (other != null) {
      throw new IllegalStateException(
          "%s and %s are stored under the same name".formatted(other, type));
    }
  }

  Map<String, Class<?>> all() {
    return Map.copyOf(classes);
  }

  Optional<String> nameOf(Class<?> type) {
    return Optional.ofNullable(names.get(type));
  }

  Optional<Class<?>> classOf(String name) {
    return Optional.ofNullable(classes.get(name));
  }
}
