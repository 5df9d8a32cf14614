package io.cloudpioneer.app.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a browser does for a person: keeps cookies, follows redirects, sends forms. */
final class Browser {
  private static final Pattern CSRF_FIELD =
      Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]+)\"");

  private final URI address;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .connectTimeout(Duration.ofSeconds(5))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  Browser(int port) {
    this("127.0.0.1", port);
  }

  Browser(String host, int port) {
    address = URI.create("http://" + host + ":" + port);
  }

  /** Signs in as a person would, from the front page on, and ends there. */
  Browser signIn(String username, String password) {
    HttpResponse<String> page = submitLogin(open("/"), username, password);
    assertThat(page.uri().getPath()).as(page.body()).isEqualTo("/");
    return this;
  }

  /** Opens a page and goes where it leads. */
  HttpResponse<String> open(String path) {
    return follow(get(path));
  }

  HttpResponse<String> get(String path) {
    return send(request(path).header("Accept", "text/html").GET().build());
  }

  /** Fills in the login page and goes where that leads. */
  HttpResponse<String> submitLogin(HttpResponse<String> page, String username, String password) {
    return follow(sendLogin(page, username, password));
  }

  /** Fills in the login page and stays where that answers. */
  HttpResponse<String> sendLogin(HttpResponse<String> page, String username, String password) {
    assertThat(page.uri().getPath()).isEqualTo("/login");
    Matcher csrf = CSRF_FIELD.matcher(page.body());
    assertThat(csrf.find()).isTrue();
    Map<String, String> fields =
        Map.of("username", username, "password", password, csrf.group(1), csrf.group(2));
    return send(
        request("/login")
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form(fields)))
            .build());
  }

  HttpResponse<String> follow(HttpResponse<String> response) {
    HttpResponse<String> current = response;
    for (int hop = 0; current.statusCode() / 100 == 3 && hop < 10; hop++) {
      URI next = current.uri().resolve(current.headers().firstValue("Location").orElseThrow());
      current = send(HttpRequest.newBuilder(next).header("Accept", "text/html").GET().build());
    }
    return current;
  }

  /** Posts JSON as the dashboard's scripts do, with the token against forged requests. */
  HttpResponse<String> post(String path, String json) {
    HttpRequest.Builder request = jsonRequest(path, json);
    cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token.getValue()));
    return send(request.build());
  }

  /** Posts JSON as a foreign page could make a browser do. */
  HttpResponse<String> postWithoutToken(String path, String json) {
    return send(jsonRequest(path, json).build());
  }

  HttpRequest.Builder jsonRequest(String path, String json) {
    return request(path)
        .header("Content-Type", "application/json")
        .header("Accept", "application/graphql-response+json, application/json;q=0.9")
        .POST(BodyPublishers.ofString(json));
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(30));
  }

  Optional<HttpCookie> cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .findFirst();
  }

  HttpClient client() {
    return client;
  }

  URI address() {
    return address;
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new AssertionError(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
