package io.cloudpioneer.app.reliability;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.stream.LongStream;

/** What clients were told is done, beside what the event store holds. */
record AcknowledgedCommands(Collection<Ledger.Entry> acknowledged) {
  /** Every one of them is there exactly once, and no aggregate has a gap. */
  void assertStoredIn(StoredRevisions stored) {
    assertThat(acknowledged).isNotEmpty();
    acknowledged.stream()
        .collect(groupingBy(Ledger.Entry::owner, mapping(Ledger.Entry::number, toSet())))
        .forEach((aggregate, revisions) -> {
          var events = stored.byAggregate().get(aggregate);
          assertThat(events)
              .extracting(StoredRevisions.Event::revision)
              .doesNotHaveDuplicates()
              .containsAll(revisions);
          assertThat(events)
              .extracting(StoredRevisions.Event::sequence)
              .containsExactlyElementsOf(LongStream.range(0, events.size()).boxed().toList());
        });
  }
}
