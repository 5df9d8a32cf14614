package io.cloudpioneer.graphql.provider;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * Who may ask the embedded provider: the platform itself, and a person's scripts. Both are public
 * clients, so each login is bound to the one who started it by PKCE.
 */
final class OwnClients {
  static final String PLATFORM = "cloudpioneer";

  /** Comes back to a port of its own on loopback, such as an IDE's HTTP client (RFC 8252). */
  static final String SCRIPTS = "cloudpioneer-scripts";

  private OwnClients() {}

  static List<RegisteredClient> at(URI address) {
    String callback = "/login/oauth2/code/" + PLATFORM;
    return List.of(
        publicClient(PLATFORM, Duration.ofMinutes(5))
            .redirectUri(address.resolve(callback).toString())
            .redirectUri("http://127.0.0.1" + callback)
            .build(),
        publicClient(SCRIPTS, Duration.ofHours(1))
            .redirectUri("http://127.0.0.1/signed-in")
            .build());
  }

  private static RegisteredClient.Builder publicClient(String id, Duration accessToken) {
    return RegisteredClient.withId(id)
        .clientId(id)
        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .scope(OidcScopes.OPENID)
        .scope(OidcScopes.PROFILE)
        .clientSettings(ClientSettings.builder().requireProofKey(true).build())
        .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(accessToken).build());
  }
}
