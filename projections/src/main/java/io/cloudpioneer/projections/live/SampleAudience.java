package io.cloudpioneer.projections.live;

import io.cloudpioneer.events.metric.SeriesFingerprint;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** All who wait for one resource's samples, and what they were told. */
final class SampleAudience {
  private final Sinks.Many<List<LiveSample>> sink = Sinks.many().multicast().directBestEffort();
  private final Map<SeriesFingerprint, Instant> told = new HashMap<>();
  private int listeners;

  Flux<List<LiveSample>> samples() {
    return sink.asFlux();
  }

  /** A sink takes from one thread at a time; what was told, or is older, is not told again. */
  synchronized void tell(List<LiveSample> samples) {
    List<LiveSample> news = samples.stream().filter(this::isNews).toList();
    if (!news.isEmpty()) {
      news.forEach(sample -> told.put(sample.series(), sample.time()));
      sink.tryEmitNext(news);
    }
  }

  void dismiss() {
    sink.tryEmitComplete();
  }

  SampleAudience entered() {
    listeners++;
    return this;
  }

  /** Whether nobody is left. */
  boolean left() {
    return --listeners == 0;
  }

  private boolean isNews(LiveSample sample) {
    Instant last = told.get(sample.series());
    return last == null || last.isBefore(sample.time());
  }
}
