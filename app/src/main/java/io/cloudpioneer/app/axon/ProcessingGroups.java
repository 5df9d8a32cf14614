package io.cloudpioneer.app.axon;

import static java.util.stream.Collectors.toCollection;

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
 * @param sagas they start with what happens from now on
 */
record ProcessingGroups(Set<String> projections, Set<String> sagas) {
  static ProcessingGroups of(ListableBeanFactory beans) {
    return new ProcessingGroups(named(beans, false), named(beans, true));
  }

  private static Set<String> named(ListableBeanFactory beans, boolean sagas) {
    return java.util.Arrays.stream(beans.getBeanNamesForAnnotation(ProcessingGroup.class))
        .filter(bean -> sagas == (beans.findAnnotationOnBean(bean, Saga.class) != null))
        .map(bean -> Optional.ofNullable(beans.findAnnotationOnBean(bean, ProcessingGroup.class)))
        .flatMap(Optional::stream)
        .map(ProcessingGroup::value)
        .collect(toCollection(TreeSet::new));
  }
}
