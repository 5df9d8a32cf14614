package io.cloudpioneer.graphql.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers a sign-out with {@code {"next": …}}: where the browser has to go to end the provider's
 * session too, or the front page where that ended with ours.
 */
final class SignedOut implements LogoutSuccessHandler {
  private final ClientRegistrationRepository registrations;
  private final JsonMapper json;

  SignedOut(ClientRegistrationRepository registrations, JsonMapper json) {
    this.registrations = registrations;
    this.json = json;
  }

  @Override
  public void onLogoutSuccess(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication)
      throws IOException {
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response
        .getOutputStream()
        .write(json.writeValueAsBytes(Map.of("next", next(request, authentication))));
  }

  private String next(HttpServletRequest request, @Nullable Authentication authentication) {
    ClientRegistration provider =
        registrations.findByRegistrationId(SecurityConfiguration.REGISTRATION);
    Object endpoint =
        provider == null
            ? null
            : provider.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
    if (endpoint == null
        || authentication == null
        || !(authentication.getPrincipal() instanceof OidcUser user)) {
      return "/";
    }
    URI home = URI.create(request.getRequestURL().toString()).resolve("/");
    return UriComponentsBuilder.fromUriString(endpoint.toString())
        .queryParam("id_token_hint", user.getIdToken().getTokenValue())
        .queryParam("post_logout_redirect_uri", home)
        .build()
        .toUriString();
  }
}
