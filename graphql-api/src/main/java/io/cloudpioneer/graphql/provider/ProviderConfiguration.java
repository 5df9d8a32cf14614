package io.cloudpioneer.graphql.provider;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.cloudpioneer.events.person.PersonalTexts;
import io.cloudpioneer.graphql.identity.KnownIssuer;
import java.net.URI;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;

/** The embedded OpenID provider: its users, keys and clients, and how the platform reaches it. */
@Configuration(proxyBeanMethods = false)
@EmbeddedProvider
class ProviderConfiguration {
  private final URI address;

  ProviderConfiguration(
      @Value("${cloudpioneer.address:http://127.0.0.1:${server.port:8080}}") URI address) {
    this.address = address;
  }

  /** First, as it asks who the person was. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  LocalUsers localUsers(JdbcClient db) {
    return new LocalUsers(db, Clock.systemUTC());
  }

  @Bean
  FirstPassword firstPassword(LocalUsers users) {
    return new FirstPassword(users);
  }

  /** Moving the port must not make strangers of the people. */
  @Bean
  KnownIssuer embeddedIssuer() {
    return new KnownIssuer(address.toString(), KnownIssuer.EMBEDDED);
  }

  @Bean
  AuthorizationServerSettings authorizationServerSettings() {
    return AuthorizationServerSettings.builder().issuer(address.toString()).build();
  }

  @Bean
  RegisteredClientRepository registeredClients() {
    return new InMemoryRegisteredClientRepository(OwnClients.at(address));
  }

  @Bean
  RecentAuthorizations authorizations() {
    return new RecentAuthorizations();
  }

  @Bean
  TokenClaims tokenClaims() {
    return new TokenClaims();
  }

  @Bean
  JWKSource<SecurityContext> jwkSource(JdbcClient db, PersonalTexts texts) {
    return new ImmutableJWKSet<>(new SigningKeys(db, texts).load());
  }

  @Bean
  JwtDecoder accessTokenDecoder(JWKSource<SecurityContext> keys, LocalUsers users) {
    NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys).build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            JwtValidators.createAtJwtValidator()
                .issuer(address.toString())
                .audience(TokenClaims.AUDIENCE)
                .build(),
            new UserIsThere(users)));
    return decoder;
  }

  /**
   * Every endpoint is named, because at this moment nobody is listening yet to be asked for them.
   */
  @Bean
  ClientRegistrationRepository clientRegistrations(Environment environment) {
    return id -> OwnClients.PLATFORM.equals(id) ? registration(environment) : null;
  }

  private ClientRegistration registration(Environment environment) {
    int port = environment.getRequiredProperty("local.server.port", Integer.class);
    String self = "http://127.0.0.1:" + port;
    return ClientRegistration.withRegistrationId(OwnClients.PLATFORM)
        .clientId(OwnClients.PLATFORM)
        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
        .scope(OidcScopes.OPENID, OidcScopes.PROFILE)
        .authorizationUri("/oauth2/authorize")
        .tokenUri(self + "/oauth2/token")
        .jwkSetUri(self + "/oauth2/jwks")
        .issuerUri(address.toString())
        .userNameAttributeName("sub")
        .build();
  }
}
