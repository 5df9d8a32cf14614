package io.cloudpioneer.app.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How a script gets its tokens, as RFC 8252 has it. */
final class AccessTokens {
  private static final String CLIENT = "cloudpioneer-scripts";
  private static final String REDIRECT = "http://127.0.0.1:49152/signed-in";
  private static final Pattern CODE = Pattern.compile("code=([^&]+)");

  private AccessTokens() {}

  /** The browser has signed in; the script gets the code on a port of its own. */
  static JsonNode of(Browser browser) throws Exception {
    String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
    HttpResponse<String> answer =
        browser.send(
            browser
                .request("/oauth2/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofString(
                        Browser.form(
                            Map.of(
                                "grant_type", "authorization_code",
                                "client_id", CLIENT,
                                "code", code(browser, verifier),
                                "redirect_uri", REDIRECT,
                                "code_verifier", verifier))))
                .build());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  private static String code(Browser browser, String verifier) throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
    HttpResponse<String> authorized =
        browser.get(
            "/oauth2/authorize?"
                + Browser.form(
                    Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        CLIENT,
                        "scope",
                        "openid",
                        "redirect_uri",
                        REDIRECT,
                        "code_challenge",
                        Base64.getUrlEncoder().withoutPadding().encodeToString(hash),
                        "code_challenge_method",
                        "S256")));
    URI back = URI.create(authorized.headers().firstValue("Location").orElseThrow());
    var code = CODE.matcher(back.getQuery());
    assertThat(code.find()).as(back.toString()).isTrue();
    return code.group(1);
  }
}
