package io.cloudpioneer.agents.action;

import io.cloudpioneer.agents.action.desk.Desk;
import io.cloudpioneer.agents.action.journal.Journal;
import io.cloudpioneer.agents.action.stream.Attendance;
import io.cloudpioneer.agents.action.stream.Line;
import io.cloudpioneer.agents.export.Backoff;
import io.cloudpioneer.agents.export.Collector;
import io.cloudpioneer.agents.settings.UnusableSetting;
import io.cloudpioneer.agents.state.StopSignal;
import io.cloudpioneer.protocol.action.Hello;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out what the platform orders and this host allows, on threads of its own. */
public final class Actions implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Actions.class);
  private static final int PROTOCOL = 1;
  private static final int MOST_KEYS = 5_000;
  private static final Duration REPETITION = Duration.ofMinutes(1);

  private final Desk desk;
  private final Attendance attendance;

  private Actions(Desk desk, Attendance attendance) {
    this.desk = desk;
    this.attendance = attendance;
  }

  /**
   * Reads what is allowed and what was begun, and attends from then on.
   *
   * @param file says what is allowed; nothing is without it
   * @param folder of the journal
   */
  public static Actions begin(
      Optional<Path> file,
      Path folder,
      Collector collector,
      String version,
      Backoff backoff,
      StopSignal stop)
      throws UnusableSetting, IOException {
    AllowedActions allowed = AllowedActions.read(file);
    Line line = new Line();
    Desk desk =
        new Desk(allowed.capabilities(), Journal.open(folder, MOST_KEYS), line, allowed.atOnce());
    Hello hello =
        Hello.newBuilder()
            .setProtocolVersion(PROTOCOL)
            .setAgentVersion(version)
            .addAllOffers(allowed.capabilities().offers())
            .setAtOnce(allowed.atOnce())
            .build();
    LOG.info("The platform may have {} operations done here", hello.getOffersCount());
    Actions actions =
        new Actions(desk, new Attendance(collector, hello, desk, line, backoff, stop, REPETITION));
    Thread.ofPlatform().name("actions").daemon().start(actions::run);
    return actions;
  }

  /** Ends what runs. */
  @Override
  public void close() {
    desk.close();
  }

  private void run() {
    try {
      desk.recover();
      attendance.run();
    } catch (IOException unreadable) {
      LOG.error("No steps are carried out: {}", unreadable.toString());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException unexpected) {
      LOG.error("No steps are carried out", unexpected);
    }
  }
}
