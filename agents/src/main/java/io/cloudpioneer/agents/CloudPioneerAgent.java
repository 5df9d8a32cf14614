package io.cloudpioneer.agents;

import io.cloudpioneer.agents.settings.Settings;
import io.cloudpioneer.agents.settings.SettingsReader;
import io.cloudpioneer.agents.settings.UnusableSetting;
import io.cloudpioneer.agents.settings.Usage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.logging.LogManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The agent's entry point. */
public final class CloudPioneerAgent {
  private static final Logger LOG = LoggerFactory.getLogger(CloudPioneerAgent.class);
  private static final String NETTY = "io.grpc.netty.shaded.io.netty.";

  private CloudPioneerAgent() {}

  public static void main(String[] arguments) throws IOException {
    List<String> given = Arrays.asList(arguments);
    if (given.contains("--help")) {
      System.out.print(Usage.text());
    } else if (given.contains("--version")) {
      System.out.println(version());
    } else {
      ExitCode exit = run(arguments);
      if (exit != ExitCode.STOPPED) {
        System.exit(exit.number());
      }
    }
  }

  private static ExitCode run(String... arguments) throws IOException {
    Settings settings;
    try {
      settings = SettingsReader.read(arguments);
    } catch (UnusableSetting unusable) {
      System.err.println(unusable.getMessage());
      return ExitCode.UNUSABLE_SETTING;
    }
    configureLogging();
    configureNetty();
    Agent agent = new Agent(settings, version());
    Thread stopping = new Thread(agent::stopAndWait, "stop");
    Runtime.getRuntime().addShutdownHook(stopping);
    try {
      return agent.run();
    } catch (IOException unusable) {
      LOG.error("The agent ends: {}", unusable.toString());
      return ExitCode.FAILED;
    } catch (RuntimeException unexpected) {
      LOG.error("The agent ends", unexpected);
      return ExitCode.FAILED;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return ExitCode.STOPPED;
    }
  }

  static String version() {
    String version = CloudPioneerAgent.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  private static void configureLogging() throws IOException {
    try (InputStream properties =
        CloudPioneerAgent.class.getResourceAsStream("logging.properties")) {
      LogManager.getLogManager().readConfiguration(properties);
    }
  }

  /** One small connection needs neither a thread per core nor an arena for each. */
  private static void configureNetty() {
    System.setProperty(NETTY + "eventLoopThreads", "1");
    System.setProperty(NETTY + "allocator.numDirectArenas", "1");
    System.setProperty(NETTY + "allocator.numHeapArenas", "1");
  }
}
