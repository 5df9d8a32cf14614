package io.cloudpioneer.graphql.identity;

import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Remembers in the session where somebody wanted to go before they had to sign in. */
public final class WantedPage extends HttpSessionRequestCache {
  /**
   * A memory of its own.
   *
   * @param attribute its name in the session, which several chains share
   */
  @SuppressWarnings("NullAway") // null keeps "?continue" out of the address; undeclared by Spring
  public WantedPage(String attribute, RequestMatcher worthRemembering) {
    setSessionAttrName(attribute);
    setRequestMatcher(worthRemembering);
    setMatchingRequestParameterName(null);
  }
}
