package io.cloudpioneer.app.reliability;

import io.cloudpioneer.app.CloudPioneer;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/**
 * A platform that replays its read models once it is up, and dies in the midst of one transaction
 * of that.
 */
final class KilledReplay implements ConfigurerModule, ApplicationListener<ApplicationReadyEvent> {
  private final AtomicInteger handled = new AtomicInteger();
  private final int last;
  private final boolean fromTheBeginning;

  private KilledReplay(Environment environment) {
    this.last = environment.getRequiredProperty("death.event", Integer.class);
    this.fromTheBeginning =
        environment.getRequiredProperty("replay.from-the-beginning", Boolean.class);
  }

  public static void main(String[] arguments) {
    var application = new SpringApplication(CloudPioneer.class);
    application.addInitializers(context ->
        context
            .getBeanFactory()
            .registerSingleton("killedReplay", new KilledReplay(context.getEnvironment())));
    CloudPioneer.run(application, arguments);
  }

  @Override
  public void configureModule(Configurer configurer) {
    configurer
        .eventProcessing()
        .registerDefaultHandlerInterceptor((_, _) ->
            (_, handling) -> {
              if (handled.incrementAndGet() == last) {
                OwnDeath.now();
              }
              return handling.proceed();
            });
  }

  @Override
  public void onApplicationEvent(ApplicationReadyEvent event) {
    if (fromTheBeginning) {
      var processing = event.getApplicationContext().getBean(EventProcessingConfiguration.class);
      ReadModels.GROUPS.forEach(group ->
          replay(processing.eventProcessor(group, StreamingEventProcessor.class).orElseThrow()));
    }
  }

  private static void replay(StreamingEventProcessor processor) {
    processor.shutDown();
    processor.resetTokens();
    processor.start();
  }
}
