package io.cloudpioneer.graphql.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Sessions live in Redis; the browser holds nothing but their name, out of reach of scripts. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {
  /**
   * Sent over HTTPS only where the request itself came so; loopback's HTTP has no one to listen.
   */
  @Bean
  CookieSerializer sessionCookie() {
    DefaultCookieSerializer cookie = new DefaultCookieSerializer();
    cookie.setCookieName(SessionCookie.NAME);
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    return cookie;
  }
}
