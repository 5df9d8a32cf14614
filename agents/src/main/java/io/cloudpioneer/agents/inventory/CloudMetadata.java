package io.cloudpioneer.agents.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks a cloud's metadata service, which answers its own machines only. The service is next door:
 * one that doesn't answer within a moment isn't there.
 */
final class CloudMetadata {
  static final URI LINK_LOCAL = URI.create("http://169.254.169.254");
  private static final Duration TIMEOUT = Duration.ofMillis(500);
  private static final int LARGEST = 64 << 10;
  private static final String AWS_TOKEN = "X-aws-ec2-metadata-token";

  private final URI service;

  CloudMetadata(URI service) {
    this.service = service;
  }

  CloudIdentity ask(Cloud cloud) throws IOException {
    return switch (cloud) {
      case AWS -> aws();
      case GCP -> gcp();
      case AZURE -> azure();
    };
  }

  private CloudIdentity aws() throws IOException {
    String token = fetch("PUT", "/latest/api/token", AWS_TOKEN + "-ttl-seconds", "60");
    String document = fetch("GET", "/latest/dynamic/instance-identity/document", AWS_TOKEN, token);
    String account = field(document, "accountId");
    String region = field(document, "region");
    String instance = field(document, "instanceId");
    return new CloudIdentity(
        Map.of(
            "cloud.provider",
            "aws",
            "cloud.platform",
            "aws_ec2",
            "cloud.account.id",
            account,
            "cloud.region",
            region,
            "cloud.availability_zone",
            field(document, "availabilityZone"),
            "cloud.resource_id",
            "arn:aws:ec2:%s:%s:instance/%s".formatted(region, account, instance),
            "host.type",
            field(document, "instanceType")));
  }

  private CloudIdentity gcp() throws IOException {
    String project = gcpText("project/project-id");
    String zone = lastPart(gcpText("instance/zone"));
    String instance = gcpText("instance/id");
    return new CloudIdentity(
        Map.of(
            "cloud.provider",
            "gcp",
            "cloud.platform",
            "gcp_compute_engine",
            "cloud.account.id",
            project,
            "cloud.region",
            zone.substring(0, Math.max(0, zone.lastIndexOf('-'))),
            "cloud.availability_zone",
            zone,
            "cloud.resource_id",
            "//compute.googleapis.com/projects/%s/zones/%s/instances/%s"
                .formatted(project, zone, instance),
            "host.type",
            lastPart(gcpText("instance/machine-type"))));
  }

  private CloudIdentity azure() throws IOException {
    return new CloudIdentity(
        Map.of(
            "cloud.provider", "azure",
            "cloud.platform", "azure.vm",
            "cloud.account.id", azureText("subscriptionId"),
            "cloud.region", azureText("location"),
            "cloud.resource_id", azureText("resourceId"),
            "host.type", azureText("vmSize")));
  }

  private String gcpText(String path) throws IOException {
    return fetch("GET", "/computeMetadata/v1/" + path, "Metadata-Flavor", "Google");
  }

  private String azureText(String field) throws IOException {
    String query = "?api-version=2021-02-01&format=text";
    return fetch("GET", "/metadata/instance/compute/" + field + query, "Metadata", "true");
  }

  private String fetch(String method, String path, String header, String value) throws IOException {
    URI address = URI.create(service + path);
    // Never by a proxy: it would answer with the identity of its own machine.
    if (!(address.toURL().openConnection(Proxy.NO_PROXY) instanceof HttpURLConnection call)) {
      throw new IOException("Not an HTTP address: " + address);
    }
    call.setRequestMethod(method);
    call.setRequestProperty(header, value);
    call.setConnectTimeout((int) TIMEOUT.toMillis());
    call.setReadTimeout((int) TIMEOUT.toMillis());
    call.setInstanceFollowRedirects(false);
    if (call.getResponseCode() != HttpURLConnection.HTTP_OK) {
      throw new IOException("%s answered %d".formatted(path, call.getResponseCode()));
    }
    try (InputStream body = call.getInputStream()) {
      return new String(body.readNBytes(LARGEST), StandardCharsets.UTF_8).strip();
    }
  }

  /** A text field of AWS's flat document. */
  private static String field(String document, String name) throws IOException {
    Matcher field = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"\\\\]+)\"").matcher(document);
    if (!field.find()) {
      throw new IOException("The instance's identity document has no " + name);
    }
    return field.group(1);
  }

  private static String lastPart(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
