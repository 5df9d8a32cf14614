package io.cloudpioneer.agents.action.stream;

import io.cloudpioneer.agents.action.desk.Desk;
import io.cloudpioneer.agents.export.Backoff;
import io.cloudpioneer.agents.export.Collector;
import io.cloudpioneer.agents.export.Outcomes;
import io.cloudpioneer.agents.state.Complaints;
import io.cloudpioneer.agents.state.StopSignal;
import io.cloudpioneer.protocol.action.ActionServiceGrpc;
import io.cloudpioneer.protocol.action.ActionServiceGrpc.ActionServiceStub;
import io.cloudpioneer.protocol.action.AgentMessage;
import io.cloudpioneer.protocol.action.Hello;
import io.cloudpioneer.protocol.action.PlatformMessage;
import io.grpc.Channel;
import io.grpc.Status;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a stream to the platform open, and opens it anew whenever it has ended. */
public final class Attendance {
  private static final Logger LOG = LoggerFactory.getLogger(Attendance.class);
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final int LARGEST_ORDER = 1 << 20;

  private final Collector collector;
  private final Hello hello;
  private final Desk desk;
  private final Line line;
  private final Backoff backoff;
  private final StopSignal stop;
  private final Duration repetition;
  private final Complaints complaints = new Complaints(LOG);

  /**
   * @param repetition how often outcomes are told again while they aren't acknowledged
   */
  public Attendance(
      Collector collector,
      Hello hello,
      Desk desk,
      Line line,
      Backoff backoff,
      StopSignal stop,
      Duration repetition) {
    this.collector = collector;
    this.hello = hello;
    this.desk = desk;
    this.line = line;
    this.backoff = backoff;
    this.stop = stop;
    this.repetition = repetition;
  }

  public void run() throws InterruptedException {
    while (!stop.isStopped()) {
      Optional<Channel> channel = collector.channel();
      if (channel.isEmpty()) {
        stop.pause(LOOK);
      } else {
        attend(channel.get());
      }
    }
  }

  private void attend(Channel channel) throws InterruptedException {
    Attending attending = new Attending(this::take);
    ActionServiceStub service =
        ActionServiceGrpc.newStub(channel).withMaxInboundMessageSize(LARGEST_ORDER);
    var _ = service.attend(attending);
    attending.send(AgentMessage.newBuilder().setHello(hello).build());
    line.use(attending);
    try {
      awaitEnd(attending, channel);
    } catch (IOException unreadable) {
      complaints.say("The journal of steps can't be read: " + unreadable);
      stop.pause(backoff.next());
    } finally {
      attending.close();
    }
  }

  /** A renewed certificate has a channel of its own, and the stream goes over to it. */
  private void awaitEnd(Attending attending, Channel channel)
      throws IOException, InterruptedException {
    Optional<Status> end = Optional.empty();
    long told = System.nanoTime() - repetition.toNanos();
    while (end.isEmpty() && !stop.isStopped() && collector.isCurrent(channel)) {
      if (System.nanoTime() - told >= repetition.toNanos()) {
        desk.untold().forEach(attending::send);
        told = System.nanoTime();
      }
      end = attending.awaitEnd(repetition.compareTo(LOOK) < 0 ? repetition : LOOK);
    }
    if (end.isPresent()) {
      if (attending.hasSpoken()) {
        backoff.reset();
      }
      complain(end.get());
      stop.pause(backoff.next());
    }
  }

  private void complain(Status status) {
    switch (status.getCode()) {
      // Whether the collector is there, and wants this agent, is told by the export.
      case OK, UNAVAILABLE, PERMISSION_DENIED, UNAUTHENTICATED -> {}
      case UNIMPLEMENTED -> complaints.say("The platform gives no steps to agents");
      default -> complaints.say("The stream of steps ended: " + Outcomes.reason(status));
    }
  }

  private void take(PlatformMessage message) {
    try {
      switch (message.getMessageCase()) {
        case OBSERVE -> desk.observe(message.getObserve());
        case DRY_RUN -> desk.dryRun(message.getDryRun());
        case CARRY_OUT -> desk.carryOut(message.getCarryOut());
        case CANCEL -> desk.cancel(message.getCancel().getKey());
        case STEP_ENDED_RECEIPT -> desk.acknowledge(message.getStepEndedReceipt().getKey());
        case MESSAGE_NOT_SET -> complaints.say("The platform asks for what this agent can't do");
      }
    } catch (IOException unreadable) {
      complaints.say("The journal of steps can't be read: " + unreadable);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
