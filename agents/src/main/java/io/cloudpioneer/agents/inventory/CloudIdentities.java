package io.cloudpioneer.agents.inventory;

import io.cloudpioneer.agents.state.StateFolder;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the host's cloud identity and keeps it: were it forgotten while the metadata service is out
 * of reach, the same host would turn up as another resource.
 */
public final class CloudIdentities {
  private static final Logger LOG = LoggerFactory.getLogger(CloudIdentities.class);
  private static final String KEPT = "cloud-identity.properties";

  private final Path dmi;
  private final CloudMetadata metadata;
  private final StateFolder state;

  CloudIdentities(Path dmi, URI service, StateFolder state) {
    this.dmi = dmi;
    this.metadata = new CloudMetadata(service);
    this.state = state;
  }

  public static CloudIdentities ofThisHost(StateFolder state) {
    return new CloudIdentities(Path.of("/sys/class/dmi/id"), CloudMetadata.LINK_LOCAL, state);
  }

  /** Empty for a machine that is in no cloud; then nothing is asked. */
  public Optional<CloudIdentity> find() throws IOException {
    Optional<Cloud> cloud = Cloud.hintedBy(dmi);
    if (cloud.isEmpty()) {
      return Optional.empty();
    }
    try {
      CloudIdentity found = metadata.ask(cloud.get());
      keep(found);
      return Optional.of(found);
    } catch (IOException unanswered) {
      LOG.warn("{}'s metadata service can't be asked: {}", cloud.get(), unanswered.getMessage());
      return kept();
    }
  }

  private void keep(CloudIdentity found) throws IOException {
    Properties properties = new Properties();
    properties.putAll(found.attributes());
    StringWriter text = new StringWriter();
    properties.store(text, null);
    state.writePrivately(KEPT, text.toString());
  }

  private Optional<CloudIdentity> kept() throws IOException {
    Path file = state.resolve(KEPT);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    properties.load(new StringReader(Files.readString(file)));
    Map<String, String> attributes =
        properties.stringPropertyNames().stream()
            .collect(Collectors.toMap(name -> name, name -> properties.getProperty(name, "")));
    return Optional.of(new CloudIdentity(attributes));
  }
}
