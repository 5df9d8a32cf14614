package io.cloudpioneer.ingestion.action;

import io.cloudpioneer.ingestion.CollectorRole;
import io.cloudpioneer.ingestion.agent.AgentAuthentication;
import io.cloudpioneer.protocol.action.ActionServiceGrpc;
import io.cloudpioneer.protocol.action.AgentMessage;
import io.cloudpioneer.protocol.action.PlatformMessage;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import org.springframework.stereotype.Component;

/** Where agents attend, to be given steps. */
@Component
@CollectorRole
final class ActionGrpc extends ActionServiceGrpc.ActionServiceImplBase {
  private final Attendances attendances;
  private final AgentWords words;
  private final StepRounds rounds;

  ActionGrpc(Attendances attendances, AgentWords words, StepRounds rounds) {
    this.attendances = attendances;
    this.words = words;
    this.rounds = rounds;
  }

  @Override
  public StreamObserver<AgentMessage> attend(StreamObserver<PlatformMessage> answers) {
    var agentsEnd = (ServerCallStreamObserver<PlatformMessage>) answers;
    Attendance attendance = new Attendance(AgentAuthentication.current(), agentsEnd);
    Hearing hearing = new Hearing(attendance, attendances, words);
    agentsEnd.disableAutoRequest();
    agentsEnd.setOnReadyHandler(() -> {
      hearing.askIfRoom();
      rounds.wake();
    });
    agentsEnd.setOnCancelHandler(() -> attendances.end(attendance, Status.CANCELLED));
    attendance.ask();
    return hearing;
  }
}
