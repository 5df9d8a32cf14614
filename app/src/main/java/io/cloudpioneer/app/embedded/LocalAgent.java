package io.cloudpioneer.app.embedded;

import io.cloudpioneer.app.start.Progress;
import io.cloudpioneer.ingestion.metric.collect.OtlpGrpcServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The agent that watches the host the platform runs on. It starts once the collector listens and is
 * the first to be stopped. One that outlived a killed platform goes on: its spool holds what it
 * measured meanwhile.
 */
@Component
@Profile("embedded")
@ConditionalOnProperty("cloudpioneer.agent.jar")
final class LocalAgent implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(LocalAgent.class);
  private static final int SECONDS_TO_FIRST_TRY = 5;
  private static final int TRIES_THAT_WAIT_LONGER = 6;

  private final LocalAgentCommand command;
  private final OtlpGrpcServer collector;
  private final LocalAgentInvitation invitation;
  private final RunningServer place;
  private final Path log;
  private volatile @Nullable ProcessHandle process;
  private int tries;

  LocalAgent(
      LocalAgentCommand command,
      OtlpGrpcServer collector,
      LocalAgentInvitation invitation,
      @Value("${cloudpioneer.data}") String data) {
    this.command = command;
    this.collector = collector;
    this.invitation = invitation;
    var folder = Path.of(data).toAbsolutePath().normalize();
    this.place = new RunningServer(folder.resolve("agent"), folder.resolve("agent.pid"), "TERM");
    this.log = folder.resolve("logs/agent.log");
  }

  @Override
  public void start() {
    var started = Instant.now();
    invitation.writeWhereNeeded(place.home());
    var arguments = command.line(collector.port(), place.home());
    var left = place.find().filter(running -> command.started(running, arguments));
    if (left.isPresent()) {
      watch(left.get(), arguments);
    } else {
      place.stop();
      launch(arguments);
    }
    Progress.done("Agent", left.isPresent() ? "goes on" : "started", started);
  }

  private void launch(List<String> arguments) {
    var launched = DetachedProcess.start(arguments, place.home(), log).toHandle();
    try {
      Files.writeString(place.pidFile(), Long.toString(launched.pid()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    watch(launched, arguments);
  }

  private void watch(ProcessHandle running, List<String> arguments) {
    process = running;
    long pause = (long) SECONDS_TO_FIRST_TRY << Math.min(tries, TRIES_THAT_WAIT_LONGER);
    var later = CompletableFuture.delayedExecutor(pause, TimeUnit.SECONDS);
    running.onExit().thenRunAsync(() -> launchAgain(arguments), later);
  }

  private synchronized void launchAgain(List<String> arguments) {
    if (isRunning()) {
      LOG.warn("The agent of this host ended; {} tells why. Starting it again", log);
      tries++;
      invitation.writeWhereNeeded(place.home());
      launch(arguments);
    }
  }

  @Override
  public synchronized void stop() {
    var running = process;
    process = null;
    if (running != null) {
      place.stop(running);
    }
  }

  @Override
  public boolean isRunning() {
    return process != null;
  }
}
