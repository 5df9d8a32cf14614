package io.cloudpioneer.graphql.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where a sign-in ends that the provider refused or that took too long; one link starts it anew.
 */
@RestController
class SignInFailed {
  private final String page;

  SignInFailed() throws IOException {
    page = new ClassPathResource("login/failed.html").getContentAsString(StandardCharsets.UTF_8);
  }

  @GetMapping("/login/failed")
  ResponseEntity<String> failed() {
    return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
        .cacheControl(CacheControl.noStore())
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .body(page);
  }
}
