package io.cloudpioneer.graphql.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/** The cookie that names a session. */
public final class SessionCookie {
  static final String NAME = "cloudpioneer-session";

  private static final Pattern COOKIE = Pattern.compile("(?:^|;\\s*)" + NAME + "=\"?([\\w+/=-]+)");

  private SessionCookie() {}

  /** The session that the request, or the handshake a WebSocket began with, was made under. */
  public static Optional<String> session(HttpHeaders headers) {
    for (String cookies : headers.getValuesAsList(HttpHeaders.COOKIE)) {
      Matcher cookie = COOKIE.matcher(cookies);
      if (cookie.find()) {
        return decode(cookie.group(1));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> decode(String value) {
    try {
      return Optional.of(new String(Base64.getDecoder().decode(value), UTF_8));
    } catch (IllegalArgumentException forged) {
      return Optional.empty();
    }
  }
}
