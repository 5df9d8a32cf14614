package io.cloudpioneer.agents;

import io.cloudpioneer.agents.action.Actions;
import io.cloudpioneer.agents.enrolment.Certificates;
import io.cloudpioneer.agents.enrolment.Renewal;
import io.cloudpioneer.agents.enrolment.TokenRefused;
import io.cloudpioneer.agents.export.Backoff;
import io.cloudpioneer.agents.export.Collector;
import io.cloudpioneer.agents.export.ExportLoop;
import io.cloudpioneer.agents.export.RateLimit;
import io.cloudpioneer.agents.inventory.CloudIdentities;
import io.cloudpioneer.agents.inventory.HostId;
import io.cloudpioneer.agents.inventory.HostIdentity;
import io.cloudpioneer.agents.inventory.Inventory;
import io.cloudpioneer.agents.inventory.InventoryReporter;
import io.cloudpioneer.agents.reading.HostReadings;
import io.cloudpioneer.agents.reading.MetricBatch;
import io.cloudpioneer.agents.settings.Settings;
import io.cloudpioneer.agents.settings.UnusableSetting;
import io.cloudpioneer.agents.spool.Spool;
import io.cloudpioneer.agents.state.AgentCounts;
import io.cloudpioneer.agents.state.AgentReadings;
import io.cloudpioneer.agents.state.StateFolder;
import io.cloudpioneer.agents.state.StateInUse;
import io.cloudpioneer.agents.state.StatePage;
import io.cloudpioneer.agents.state.StopSignal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import oshi.SystemInfo;

/**
 * Puts the parts together and lets them run: one thread measures into the spool, one sends what
 * lies there, one keeps certificate and inventory up to date, one carries out what it is ordered.
 */
final class Agent {
  private static final Logger LOG = LoggerFactory.getLogger(Agent.class);
  private static final Duration LONGEST_RETRY = Duration.ofSeconds(15);
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final long PATIENCE_SECONDS = 5;

  private final Settings settings;
  private final String version;
  private final StopSignal stop = new StopSignal();
  private final CountDownLatch ended = new CountDownLatch(1);

  Agent(Settings settings, String version) {
    this.settings = settings;
    this.version = version;
  }

  /** Runs until stopped, or until it can't go on. */
  ExitCode run() throws IOException, InterruptedException {
    try (StateFolder state = StateFolder.open(settings.state());
        Spool spool = Spool.open(state.resolve("spool"), settings.spoolLimit());
        Collector collector = new Collector(settings.collector())) {
      return run(state, spool, collector);
    } catch (StateInUse inUse) {
      LOG.error("{}", inUse.getMessage());
      return ExitCode.STATE_IN_USE;
    } catch (UnusableSetting unusable) {
      LOG.error("{}", unusable.getMessage());
      return ExitCode.UNUSABLE_SETTING;
    } catch (TokenRefused refused) {
      LOG.error(
          "{}. Ask for a new token and put it into {}", refused.getMessage(), settings.tokenFile());
      return ExitCode.TOKEN_REFUSED;
    } finally {
      ended.countDown();
    }
  }

  /** For the shutdown hook: the JVM ends when it returns. */
  void stopAndWait() {
    stop.stop();
    try {
      if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("Not everything ended in time; the spool has what wasn't sent");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private ExitCode run(StateFolder state, Spool spool, Collector collector)
      throws IOException, InterruptedException, TokenRefused, UnusableSetting {
    HostIdentity host = identify(state);
    AgentCounts counts = new AgentCounts();
    SystemInfo system = new SystemInfo();
    Certificates certificates =
        Certificates.open(settings, state, host.hostName(), version, backoff(), counts, stop);
    Renewal renewal =
        new Renewal(
            certificates, collector, new Backoff(SECOND, MINUTE, RandomGenerator.getDefault()));
    InventoryReporter reporter =
        new InventoryReporter(
            new Inventory(system, host, version)::observe, collector, settings.inventoryInterval());
    ReadingTask reading =
        new ReadingTask(
            HostReadings.of(system, settings.perCpu(), new AgentReadings(counts, spool::content)),
            new MetricBatch(host.attributes(), version, Instant.now()),
            spool,
            counts);
    ExportLoop export =
        new ExportLoop(
            spool, collector, new RateLimit(settings.rateLimit()), backoff(), counts, stop);
    LOG.info(
        "Measuring {} every {} for {}", host.hostName(), settings.interval(), settings.collector());
    try (Schedule measuring = new Schedule("measure");
        Schedule housekeeping = new Schedule("housekeeping");
        StatePage _ = StatePage.serve(settings.metricsPort(), counts, spool::content);
        Actions _ =
            Actions.begin(
                settings.actionsFile(),
                state.resolve("steps"),
                collector,
                version,
                backoff(),
                stop)) {
      measuring.every(settings.interval(), reading::run);
      housekeeping.every(SECOND, renewal::runIfDue);
      housekeeping.every(SECOND, reporter::reportIfDue);
      new Uplink(certificates, collector, export, counts, stop).run();
    }
    return ExitCode.STOPPED;
  }

  private HostIdentity identify(StateFolder state) throws IOException {
    return new HostIdentity(
        HostId.find(Path.of("/etc/machine-id"), state),
        HostName.find(),
        CloudIdentities.ofThisHost(state).find(),
        settings.account(),
        settings.region());
  }

  private static Backoff backoff() {
    return new Backoff(SECOND, LONGEST_RETRY, RandomGenerator.getDefault());
  }
}
