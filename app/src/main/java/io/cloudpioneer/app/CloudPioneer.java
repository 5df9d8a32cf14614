package io.cloudpioneer.app;

import io.cloudpioneer.aggregates.AggregatesConfiguration;
import io.cloudpioneer.app.start.Farewell;
import io.cloudpioneer.app.start.Progress;
import io.cloudpioneer.app.start.Rehearsal;
import io.cloudpioneer.app.start.StartRefused;
import io.cloudpioneer.app.start.Welcome;
import io.cloudpioneer.graphql.GraphqlConfiguration;
import io.cloudpioneer.ingestion.IngestionConfiguration;
import io.cloudpioneer.projections.ProjectionsConfiguration;
import io.cloudpioneer.sagas.SagasConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedExceptionUtils;

/** One process of the platform; the active Spring profiles say which roles it has. */
@SpringBootApplication
@Import({
  AggregatesConfiguration.class,
  GraphqlConfiguration.class,
  IngestionConfiguration.class,
  ProjectionsConfiguration.class,
  SagasConfiguration.class
})
public class CloudPioneer {
  private static final Logger LOG = LoggerFactory.getLogger(Progress.class);

  public static void main(String[] arguments) {
    run(new SpringApplication(CloudPioneer.class), arguments);
  }

  /** Runs the platform, or says in one sentence why it cannot run, and ends the process. */
  public static void run(SpringApplication application, String[] arguments) {
    try {
      var farewell = new Farewell();
      // What is added first runs last: after the embedded servers have stopped.
      SpringApplication.getShutdownHandlers().add(farewell);
      application.addListeners(new Rehearsal(), new Welcome(), farewell);
      application.run(arguments);
    } catch (RuntimeException e) {
      LOG.error("The platform did not start", e);
      Progress.say("Stopped", sentence(e));
      // Kafka's threads would keep a process alive that does nothing.
      System.exit(1);
    }
  }

  private static String sentence(RuntimeException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof StartRefused) {
        return String.valueOf(cause.getMessage());
      }
    }
    return "%s (the log under data/logs tells more)"
        .formatted(NestedExceptionUtils.getMostSpecificCause(e));
  }
}
