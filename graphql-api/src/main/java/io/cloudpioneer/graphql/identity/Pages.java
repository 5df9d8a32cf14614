package io.cloudpioneer.graphql.identity;

import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Tells a person's browser that asks for a page from a program. */
final class Pages {
  private Pages() {}

  static RequestMatcher matcher() {
    MediaTypeRequestMatcher html = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
    html.setIgnoredMediaTypes(Set.of(MediaType.ALL));
    PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
    // The front door leads to the login whatever the client says it can read.
    return new OrRequestMatcher(
        paths.matcher(HttpMethod.GET, "/"),
        new AndRequestMatcher(paths.matcher(HttpMethod.GET, "/**"), html));
  }
}
