package io.cloudpioneer.benchmarks.views;

import io.cloudpioneer.benchmarks.figure.CannotMeasure;
import io.cloudpioneer.benchmarks.figure.Samples;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.projections.board.Moment;
import io.cloudpioneer.projections.query.Page;
import io.cloudpioneer.projections.query.PageRequest;
import io.cloudpioneer.projections.query.Visibility;
import io.cloudpioneer.projections.resource.ResourceFilter;
import io.cloudpioneer.projections.resource.ResourceQueries;
import io.cloudpioneer.projections.resource.ResourceSort;
import io.cloudpioneer.projections.resource.ResourceView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Resources as they were at a moment, read from their board's history. */
record PastViews(ResourceQueries resources, Moment moment) {
  private static final Visibility EVERYTHING = Visibility.everything();
  private static final ResourceSort BY_NAME = new ResourceSort(ResourceSort.By.NAME, false);

  /** In milliseconds, of one resource at a time. */
  Samples one(List<ResourceId> ids) {
    List<Double> times = new ArrayList<>();
    for (ResourceId id : ids) {
      long start = System.nanoTime();
      boolean found = resources.at(moment).byId(id, EVERYTHING).isPresent();
      times.add((System.nanoTime() - start) / 1e6);
      if (!found) {
        throw new CannotMeasure("A resource was not there at the moment");
      }
    }
    return Samples.of(times);
  }

  /** In milliseconds, of pages of the whole list, each found by where the one before ended. */
  Samples pages(int count) {
    List<Double> times = new ArrayList<>();
    @Nullable String after = null;
    for (int number = 0; number < count; number++) {
      long start = System.nanoTime();
      Page<ResourceView> page = page(after);
      times.add((System.nanoTime() - start) / 1e6);
      if (page.edges().isEmpty()) {
        throw new CannotMeasure("The list was shorter at the moment than it should have been");
      }
      after = page.endCursor();
    }
    return Samples.of(times);
  }

  private Page<ResourceView> page(@Nullable String after) {
    return resources
        .at(moment)
        .page(
            ResourceFilter.all(), BY_NAME, new PageRequest(PageRequest.LARGEST, after), EVERYTHING);
  }
}
