package io.cloudpioneer.graphql.identity;

import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/**
 * The cookie by which a change shows that it comes from a page of ours: its scripts read the cookie
 * and send it back in a header, which another site's cannot.
 */
public final class CsrfCookie {
  private CsrfCookie() {}

  /** Keeps the token in it. */
  public static CookieCsrfTokenRepository repository() {
    CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
    tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
    return tokens;
  }
}
