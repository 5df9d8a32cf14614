package io.cloudpioneer.sagas.notification;

import io.cloudpioneer.events.alert.EscalationStep.Channel;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Posts JSON to a URL. Only the answer's status is looked at; redirections are not followed. */
@Component
class WebhookCarrier implements Carrier {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Set<Integer> TEMPORARY = Set.of(408, 425, 429);

  private final NotificationSettings settings;
  private final HttpClient client;

  WebhookCarrier(NotificationSettings settings) {
    this.settings = settings;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(settings.timeout())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public Channel channel() {
    return Channel.WEBHOOK;
  }

  @Override
  public Outcome carry(NotificationMessage message, String address) {
    return webAddress(address)
        .map(uri -> post(message, uri))
        .orElse(Outcome.refused("webhook.bad-address"));
  }

  private Outcome post(NotificationMessage message, URI address) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(settings.timeout())
            .header("Content-Type", "application/json")
            .header("User-Agent", "CloudPioneer")
            .header("Idempotency-Key", message.key())
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(message)))
            .build();
    try {
      HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
      response.body().close(); // unread, however much there is
      return outcome(response.statusCode());
    } catch (HttpTimeoutException late) {
      return Outcome.failed("webhook.timeout");
    } catch (IOException unreachable) {
      return Outcome.failed("webhook.unreachable");
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return Outcome.failed("webhook.interrupted");
    }
  }

  private static Outcome outcome(int status) {
    if (status >= 200 && status < 300) {
      return Outcome.DELIVERED;
    }
    String code = "http." + status;
    return status >= 500 || TEMPORARY.contains(status)
        ? Outcome.failed(code)
        : Outcome.refused(code);
  }

  private static Optional<URI> webAddress(String text) {
    try {
      URI address = URI.create(text.strip());
      boolean web =
          "https".equalsIgnoreCase(address.getScheme())
              || "http".equalsIgnoreCase(address.getScheme());
      return web && address.getHost() != null ? Optional.of(address) : Optional.empty();
    } catch (IllegalArgumentException noUri) {
      return Optional.empty();
    }
  }
}
