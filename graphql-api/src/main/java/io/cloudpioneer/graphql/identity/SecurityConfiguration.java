package io.cloudpioneer.graphql.identity;

import io.cloudpioneer.events.person.PersonalTexts;
import io.cloudpioneer.graphql.refusal.Problems;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.WebUtils;
import tools.jackson.databind.json.JsonMapper;

/** Who gets in: by a session after signing in at the OpenID provider, or by an access token. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentityProperties.class)
class SecurityConfiguration {
  /** Names the OpenID provider in {@code spring.security.oauth2.client.registration}. */
  static final String REGISTRATION = "cloudpioneer";

  private static final String SIGN_IN = "/oauth2/authorization/" + REGISTRATION;

  @Bean
  People people(JdbcClient db, PersonalTexts texts, ObjectProvider<KnownIssuer> issuers) {
    return new People(db, texts, Clock.systemUTC(), issuers.orderedStream().toList());
  }

  @Bean
  NoTokensKept authorizedClients() {
    return new NoTokensKept();
  }

  @Bean
  @Order(20)
  SecurityFilterChain platformChain(
      HttpSecurity http,
      People people,
      IdentityProperties properties,
      ClientRegistrationRepository registrations,
      ObjectProvider<JwtDecoder> accessTokens,
      Problems problems,
      JsonMapper json) {
    RoleClaim roles = new RoleClaim(properties.rolesClaim());
    AuthenticationEntryPoint entry = entryPoint(problems);
    accessTokens.ifAvailable(decoder ->
        http.oauth2ResourceServer(server ->
            server
                .authenticationEntryPoint(entry)
                .accessDeniedHandler(new AccessRefused(problems))
                .jwt(jwt ->
                    jwt.decoder(decoder)
                        .jwtAuthenticationConverter(BearerPerson.reader(people, roles)))));
    return http.authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(
                    DispatcherType.FORWARD, DispatcherType.ASYNC, DispatcherType.ERROR)
                .permitAll()
                .requestMatchers("/login/*", "/assets/*", "/favicon.*", "/error")
                .permitAll()
                .requestMatchers("/actuator/health/**", "/actuator/prometheus")
                .access(new ThisMachineOr("ADMIN"))
                .requestMatchers("/actuator/**")
                .hasRole("ADMIN")
                .anyRequest()
                .authenticated())
        .oauth2Login(login ->
            login
                .loginPage(SIGN_IN)
                .failureUrl("/login/failed")
                .userInfoEndpoint(user -> user.oidcUserService(new SignIn(people, roles))))
        .logout(logout -> logout.logoutSuccessHandler(new SignedOut(registrations, json)))
        .csrf(csrf ->
            csrf.spa()
                .csrfTokenRepository(CsrfCookie.repository())
                .requireCsrfProtectionMatcher(changesByASession()))
        .requestCache(
            cache -> cache.requestCache(new WantedPage("CLOUDPIONEER_WANTED", Pages.matcher())))
        .exceptionHandling(refusals ->
            refusals
                .authenticationEntryPoint(entry)
                .accessDeniedHandler(new AccessRefused(problems)))
        .headers(headers -> SecurityHeaders.apply(headers, "'self'"))
        .build();
  }

  private static AuthenticationEntryPoint entryPoint(Problems problems) {
    return DelegatingAuthenticationEntryPoint.builder()
        .addEntryPointFor(new LoginUrlAuthenticationEntryPoint(SIGN_IN), Pages.matcher())
        .defaultEntryPoint(new SignInRequired(problems))
        .build();
  }

  /** Only a session can be ridden on: without its cookie a forged request is nobody's. */
  private static RequestMatcher changesByASession() {
    return new AndRequestMatcher(
        CsrfFilter.DEFAULT_CSRF_MATCHER,
        request -> WebUtils.getCookie(request, SessionCookie.NAME) != null);
  }
}
