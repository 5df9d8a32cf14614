package io.cloudpioneer.benchmarks.commands;

import io.cloudpioneer.benchmarks.figure.Contender;
import io.cloudpioneer.benchmarks.figure.Report;
import io.cloudpioneer.benchmarks.figure.Rounds;
import io.cloudpioneer.benchmarks.platform.Calm;
import io.cloudpioneer.benchmarks.platform.Platform;
import io.cloudpioneer.benchmarks.run.Bench;
import io.cloudpioneer.benchmarks.run.Option;
import io.cloudpioneer.benchmarks.run.Options;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.serialization.Serializer;

/**
 * How many commands a second are handled, kept and answered, beside plain inserts of the same rows
 * and Axon as it comes. The platform's readers of events stand still meanwhile: the peers have
 * none.
 */
public final class CommandsBench implements Bench {
  private static final Option SECONDS =
      new Option("seconds", 4, 1, 600, "how long each measurement takes");
  private static final Option HOSTS =
      new Option("hosts", 2_000, 200, 100_000, "how many hosts are observed");

  /** What the embedded PostgreSQL has left for a pool. */
  private static final int POOL = 40;

  /** Of the pool; the platform itself holds some all the time. */
  private static final int RAW_CONNECTIONS = 32;

  private static final int FEW = 8;
  private static final int MANY = 200;

  @Override
  public String name() {
    return "commands";
  }

  @Override
  public String meaning() {
    return "commands/s beside INSERT and commit of the same rows, and beside Axon as it comes";
  }

  @Override
  public List<Option> options() {
    return List.of(Option.ROUNDS, SECONDS, HOSTS);
  }

  @Override
  public Report run(Options options, Consumer<String> progress) throws Exception {
    try (Platform platform =
            Platform.start("commands", "--spring.datasource.hikari.maximum-pool-size=" + POOL);
        StockAxon stock =
            StockAxon.over(
                platform.part(DataSource.class),
                platform.part(TransactionManager.class),
                platform.part(Serializer.class))) {
      return measure(options, progress, platform, stock);
    }
  }

  private static Report measure(
      Options options, Consumer<String> progress, Platform platform, StockAxon stock)
      throws Exception {
    platform
        .part(EventProcessingConfiguration.class)
        .eventProcessors()
        .values()
        .forEach(EventProcessor::shutDown);
    CommandLoad ours = ours(platform, options.of(HOSTS));
    CommandLoad axon = axon(stock, platform, options.of(HOSTS));
    ours.estate().discover(ours.sending());
    axon.estate().discover(axon.sending());
    ours.estate().change(ours.sending());
    Duration time = Duration.ofSeconds(options.of(SECONDS));
    Calm calm = new Calm(platform);
    RawInserts raw =
        new RawInserts(platform.part(DataSource.class), platform.database(), RAW_CONNECTIONS);
    Contender oursFew = ours.with(FEW, time, calm);
    Contender oursMany = ours.with(MANY, time, calm);
    Contender stockFew = axon.with(FEW, time, calm);
    Contender rawFew = inserts(FEW, time, calm, raw);
    Contender rawMany = inserts(MANY, time, calm, raw);
    Rounds rounds =
        Rounds.measure(
            options.of(Option.ROUNDS),
            List.of(oursFew, rawFew, stockFew, oursMany, rawMany),
            progress);
    return platform
        .describeIn(new Report())
        .table(rounds)
        .ratio("commands.vs_raw_insert", rounds.ratio(oursFew, rawFew))
        .ratio("commands200.vs_raw_insert", rounds.ratio(oursMany, rawMany))
        .ratio("commands.vs_stock_axon", rounds.ratio(oursFew, stockFew));
  }

  private static CommandLoad ours(Platform platform, int hosts) {
    CommandDispatch commands = platform.part(CommandDispatch.class);
    return new CommandLoad(
        "ours",
        new Estate("ours", hosts),
        command -> commands.send(command, Sender.platform("bench"), "bench.observed").join(),
        platform.database(),
        "select last_index from event_head");
  }

  private static CommandLoad axon(StockAxon stock, Platform platform, int hosts) {
    return new CommandLoad(
        "stock Axon",
        new Estate("stock", hosts),
        stock::send,
        platform.database(),
        "select count(*) from domainevententry");
  }

  private static Contender inserts(int clients, Duration time, Calm calm, RawInserts raw) {
    return new Contender(
        "INSERT and commit, %d clients".formatted(clients),
        "inserts/s",
        () -> {
          calm.await();
          return raw.perSecond(clients, time);
        });
  }
}
