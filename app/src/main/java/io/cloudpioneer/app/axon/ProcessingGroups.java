package io.cloudpioneer.app.axon;

import static java.util.stream.Collectors.toCollection;

import io.cloudpioneer.sagas.FromNowOn;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.spring.stereotype.Saga;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * The names under which events are read.
 *
 * @param projections and publishers: they start with the first event
 * @param policies handlers that reach outside: they start with what happens from now on, too
 * @param sagas they start with what happens from now on
 */
record ProcessingGroups(Set<String> projections, Set<String> policies, Set<String> sagas) {
  private enum Kind {
    PROJECTION,
    POLICY,
    SAGA
  }

  static ProcessingGroups of(ListableBeanFactory beans) {
    return new ProcessingGroups(
        named(beans, Kind.PROJECTION), named(beans, Kind.POLICY), named(beans, Kind.SAGA));
  }

  private static Kind kind(ListableBeanFactory beans, String bean) {
    if (beans.findAnnotationOnBean(bean, Saga.class) != null) {
      return Kind.SAGA;
    }
    return beans.findAnnotationOnBean(bean, FromNowOn.class) != null
        ? Kind.POLICY
        : Kind.PROJECTION;
  }

  private static Set<String> named(ListableBeanFactory beans, Kind kind) {
    return java.util.Arrays.stream(beans.getBeanNamesForAnnotation(ProcessingGroup.class))
        .filter(bean -> kind(beans, bean) == kind)
        .map(bean -> Optional.ofNullable(beans.findAnnotationOnBean(bean, ProcessingGroup.class)))
        .flatMap(Optional::stream)
        .map(ProcessingGroup::value)
        .collect(toCollection(TreeSet::new));
  }
}
