package io.cloudpioneer.graphql.provider;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The embedded provider's page: a name, a password, and what went wrong the last time. */
@RestController
@EmbeddedProvider
class LoginPage {
  private final String page;

  LoginPage() throws IOException {
    page = new ClassPathResource("login/login.html").getContentAsString(StandardCharsets.UTF_8);
  }

  @GetMapping("/login")
  ResponseEntity<String> login(CsrfToken csrf, @RequestParam(defaultValue = "") String problem) {
    String html =
        page.replace("{{csrf.name}}", HtmlUtils.htmlEscape(csrf.getParameterName()))
            .replace("{{csrf.value}}", HtmlUtils.htmlEscape(csrf.getToken()))
            .replace("{{problem}}", sentence(problem))
            .replace("{{problem.hidden}}", problem.isEmpty() ? "hidden" : "")
            .replace("{{invalid}}", problem.equals("password") ? "true" : "false");
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .body(html);
  }

  private static String sentence(String problem) {
    return switch (problem) {
      case "" -> "";
      case "wait" -> "Too many failed attempts. Wait a few minutes, then try again.";
      case "expired" -> "This page was open for too long. Please sign in again.";
      default -> "The user name or the password is wrong.";
    };
  }
}
