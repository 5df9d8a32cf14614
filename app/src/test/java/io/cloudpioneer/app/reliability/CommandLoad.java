package io.cloudpioneer.app.reliability;

import io.cloudpioneer.app.CloudPioneer;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.commands.resource.ResourceCommand.ObserveResource;
import io.cloudpioneer.events.resource.ResourceIdentity;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/**
 * A platform with eight clients inside it, each changing a resource of its own over and over, and
 * writing down each change once it is acknowledged. One that fails is not asked for again.
 */
final class CommandLoad implements ApplicationListener<ApplicationReadyEvent> {
  private static final int CLIENTS = 8;

  public static void main(String[] arguments) {
    var application = new SpringApplication(CloudPioneer.class);
    application.addListeners(new CommandLoad());
    CloudPioneer.run(application, arguments);
  }

  @Override
  public void onApplicationEvent(ApplicationReadyEvent event) {
    var context = event.getApplicationContext();
    var commands = context.getBean(CommandDispatch.class);
    var ledger = Ledger.at(Path.of(context.getEnvironment().getRequiredProperty("load.ledger")));
    long first = context.getEnvironment().getRequiredProperty("load.first-revision", Long.class);
    for (int client = 0; client < CLIENTS; client++) {
      var resource = new ResourceIdentity("on_premises", "load", "here", "host", "host-" + client);
      Thread.ofVirtual().start(() -> change(resource, first, commands, ledger));
    }
  }

  private static void change(
      ResourceIdentity resource, long first, CommandDispatch commands, Ledger ledger) {
    for (long revision = first; ; revision++) {
      var attributes = Map.of("revision", Long.toString(revision));
      var command = new ObserveResource(resource, "loaded", null, attributes, Instant.now());
      if (isDone(commands.send(command, Sender.platform("load"), "load.test"))) {
        ledger.write(resource.id(), revision);
      }
    }
  }

  private static boolean isDone(CompletableFuture<?> answer) {
    try {
      answer.join();
      return true;
    } catch (CompletionException failed) {
      return false;
    }
  }
}
