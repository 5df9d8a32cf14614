package io.cloudpioneer.benchmarks.views;

import io.cloudpioneer.benchmarks.figure.Contender;
import io.cloudpioneer.benchmarks.figure.Report;
import io.cloudpioneer.benchmarks.figure.Rounds;
import io.cloudpioneer.benchmarks.figure.Samples;
import io.cloudpioneer.benchmarks.platform.Calm;
import io.cloudpioneer.benchmarks.platform.Platform;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.projections.board.Moment;
import io.cloudpioneer.projections.board.Moments;
import io.cloudpioneer.projections.resource.ResourceQueries;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Ten thousand resources at a past moment, beside folding their streams. */
final class PastBench {
  private static final int RESOURCES = 10_000;
  private static final int PAGES = 20;
  private static final int ONES = 200;

  private final Platform platform;
  private final int rounds;

  PastBench(Platform platform, int rounds) {
    this.platform = platform;
    this.rounds = rounds;
  }

  void measure(Report report, Consumer<String> progress) throws Exception {
    History history = new History(platform.part(CommandDispatch.class));
    history.write(RESOURCES * History.CHANGES);
    Instant then = Instant.now();
    Moment moment = platform.part(Moments.class).of(then, null);
    history.write(RESOURCES * History.CHANGES);
    PastViews views = new PastViews(platform.part(ResourceQueries.class), moment);
    FoldedStreams streams = new FoldedStreams(platform.database(), then);
    List<ResourceId> ids =
        IntStream.range(0, ONES)
            .mapToObj(number -> History.host(number * 37 % RESOURCES).id())
            .toList();

    Calm calm = new Calm(platform);
    List<Samples> ones = new ArrayList<>();
    List<Samples> pages = new ArrayList<>();
    Contender one = contender("one resource at a moment", calm, () -> median(ones, views.one(ids)));
    Contender oneFolded =
        contender("its stream folded", calm, () -> streams.millisecondsOfOne(ids));
    Contender list =
        contender("a page of 10,000 at a moment", calm, () -> median(pages, views.pages(PAGES)));
    Contender allFolded =
        contender("all streams folded", calm, () -> streams.millisecondsOfAll(RESOURCES));
    Rounds single = Rounds.measure(rounds, List.of(one, oneFolded), progress);
    Rounds whole = Rounds.measure(rounds, List.of(list, allFolded), progress);
    report
        .table(single)
        .table(whole)
        .figure("asof1.p99", p99(ones), "ms")
        .ratio("asof1.vs_fold", single.ratio(oneFolded, one))
        .figure("asof10k.p99", p99(pages), "ms")
        .ratio("asof10k.vs_fold", whole.ratio(allFolded, list));
  }

  private interface Milliseconds {
    double measure() throws Exception;
  }

  private static Contender contender(String name, Calm calm, Milliseconds milliseconds) {
    return new Contender(
        name,
        "ms",
        () -> {
          calm.await();
          return milliseconds.measure();
        });
  }

  private static double median(List<Samples> rounds, Samples round) {
    rounds.add(round);
    return round.median();
  }

  /** Of the rounds that count. */
  private static double p99(List<Samples> rounds) {
    return Samples.of(rounds.stream().skip(1).mapToDouble(round -> round.percentile(99)).toArray())
        .median();
  }
}
