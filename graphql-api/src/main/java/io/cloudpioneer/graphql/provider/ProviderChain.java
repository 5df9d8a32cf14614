package io.cloudpioneer.graphql.provider;

import io.cloudpioneer.graphql.identity.CsrfCookie;
import io.cloudpioneer.graphql.identity.SecurityHeaders;
import io.cloudpioneer.graphql.identity.WantedPage;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/**
 * The provider's doors, apart from the platform's. Both share one HTTP session, so everything the
 * provider keeps there has a name of its own: signing in here must not by itself open the API, and
 * the page a person wanted must not be forgotten for the provider's own.
 */
@Configuration(proxyBeanMethods = false)
@EmbeddedProvider
class ProviderChain {
  /** A client of a person's own script listens on a loopback port that nobody knows before. */
  private static final String FORM_TARGETS = "'self' http://127.0.0.1:*";

  @Bean
  @Order(10)
  SecurityFilterChain embeddedProviderChain(HttpSecurity http, LocalUsers users) {
    HttpSessionSecurityContextRepository context = new HttpSessionSecurityContextRepository();
    context.setSpringSecurityContextKey("CLOUDPIONEER_PROVIDER_CONTEXT");
    return http.oauth2AuthorizationServer(
            provider -> {
              http.securityMatcher(
                  new OrRequestMatcher(
                      provider.getEndpointsMatcher(),
                      PathPatternRequestMatcher.withDefaults().matcher("/login")));
              provider.oidc(Customizer.withDefaults());
            })
        .securityContext(security -> security.securityContextRepository(context))
        .requestCache(cache ->
            cache.requestCache(
                new WantedPage("CLOUDPIONEER_PROVIDER_WANTED", AnyRequestMatcher.INSTANCE)))
        .authenticationProvider(new ThrottledLogin(users, Clock.systemUTC()))
        .authorizeHttpRequests(
            requests -> requests.requestMatchers("/login").permitAll().anyRequest().authenticated())
        .formLogin(form ->
            form.loginPage("/login")
                .failureHandler((_, response, cause) ->
                    response.sendRedirect("/login?problem=" + problem(cause))))
        .csrf(csrf -> csrf.csrfTokenRepository(CsrfCookie.repository()))
        .exceptionHandling(refusals ->
            refusals
                .authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login"))
                .accessDeniedHandler(
                    (_, response, _) -> response.sendRedirect("/login?problem=expired")))
        .headers(headers -> SecurityHeaders.apply(headers, FORM_TARGETS))
        .build();
  }

  private static String problem(AuthenticationException cause) {
    return cause instanceof LockedException ? "wait" : "password";
  }
}
