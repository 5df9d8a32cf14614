package io.cloudpioneer.graphql.identity;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What every answer tells the browser not to do. */
public final class SecurityHeaders {
  /** No script but our own files; workers from blobs are how GraphiQL's editor starts them. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; script-src 'self'; worker-src 'self' blob:; "
          + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
          + "connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; "
          + "form-action ";

  private SecurityHeaders() {}

  /**
   * Sets them.
   *
   * @param formTargets where a page's forms may lead, redirects included
   */
  public static void apply(HeadersConfigurer<HttpSecurity> headers, String formTargets) {
    headers
        .contentSecurityPolicy(
            policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY + formTargets))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
        .permissionsPolicyHeader(permissions ->
            permissions.policy("camera=(), geolocation=(), microphone=(), payment=()"));
  }
}
