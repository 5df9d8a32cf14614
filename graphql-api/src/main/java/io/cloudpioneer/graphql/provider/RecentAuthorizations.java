package io.cloudpioneer.graphql.provider;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * The authorizations under way, from the code to its token. In memory, because they last seconds
 * and their tokens explain themselves; the {@value #KEPT} latest, because Spring's own in-memory
 * service keeps them all for ever.
 */
final class RecentAuthorizations implements OAuth2AuthorizationService {
  private static final int KEPT = 500;

  private final Map<String, OAuth2Authorization> byId =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, OAuth2Authorization> eldest) {
          return size() > KEPT;
        }
      };

  @Override
  public synchronized void save(OAuth2Authorization authorization) {
    byId.put(authorization.getId(), authorization);
  }

  @Override
  public synchronized void remove(OAuth2Authorization authorization) {
    byId.remove(authorization.getId());
  }

  @Override
  public synchronized @Nullable OAuth2Authorization findById(String id) {
    return byId.get(id);
  }

  @Override
  public synchronized @Nullable OAuth2Authorization findByToken(
      String token, @Nullable OAuth2TokenType type) {
    return byId.values().stream()
        .filter(authorization -> has(authorization, token, type))
        .findFirst()
        .orElse(null);
  }

  private static boolean has(
      OAuth2Authorization authorization, String token, @Nullable OAuth2TokenType type) {
    if (type != null && "state".equals(type.getValue())) {
      return token.equals(authorization.getAttribute("state"));
    }
    return authorization.getToken(token) != null;
  }
}
