package io.cloudpioneer.ingestion.action;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.protocol.action.AgentMessage;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears one stream of an agent. The next message is asked for once the one before is done with and
 * there is room for answers, so an agent that talks without reading fills nothing.
 */
final class Hearing implements StreamObserver<AgentMessage> {
  private static final Logger LOG = LoggerFactory.getLogger(Hearing.class);

  private final Attendance attendance;
  private final Attendances attendances;
  private final AgentWords words;
  private final AtomicBoolean waitsForRoom = new AtomicBoolean();
  private boolean greeted;

  Hearing(Attendance attendance, Attendances attendances, AgentWords words) {
    this.attendance = attendance;
    this.attendances = attendances;
    this.words = words;
  }

  @Override
  public void onNext(AgentMessage message) {
    try {
      hear(message);
      waitsForRoom.set(true);
      askIfRoom();
    } catch (IllegalArgumentException malformed) {
      end(Status.INVALID_ARGUMENT.withDescription(malformed.getMessage()));
    } catch (RuntimeException failed) {
      if (!isForNow(failed)) {
        LOG.warn("An agent's answer could not be taken; it will give it again", failed);
      }
      end(Status.UNAVAILABLE.withDescription("The platform can't take this now: say it again"));
    }
  }

  private void hear(AgentMessage message) {
    boolean isHello = message.hasHello();
    if (isHello == greeted) {
      throw new IllegalArgumentException("A stream begins with one Hello");
    }
    greeted = true;
    words.heard(attendance, message);
  }

  private static boolean isForNow(RuntimeException failed) {
    Throwable cause = failed instanceof CompletionException ? failed.getCause() : failed;
    return cause instanceof Rejected rejected && rejected.isForNow();
  }

  void askIfRoom() {
    if (attendance.hasRoom() && waitsForRoom.compareAndSet(true, false)) {
      attendance.ask();
    }
  }

  @Override
  public void onError(Throwable broken) {
    end(Status.CANCELLED);
  }

  @Override
  public void onCompleted() {
    end(Status.OK);
  }

  private void end(Status status) {
    attendances.end(attendance, status);
  }
}
