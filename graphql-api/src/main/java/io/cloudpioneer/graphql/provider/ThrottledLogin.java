package io.cloudpioneer.graphql.provider;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Checks a password, unless its name or the caller's address has to wait after too many failures.
 */
final class ThrottledLogin implements AuthenticationProvider {
  private final DaoAuthenticationProvider passwords;
  private final LoginAttempts attempts;

  ThrottledLogin(LocalUsers users, LoginAttempts attempts) {
    this.passwords = new DaoAuthenticationProvider(users);
    this.passwords.setPasswordEncoder(users.hashes());
    this.attempts = attempts;
  }

  @Override
  public Authentication authenticate(Authentication login) {
    List<String> who = who(login);
    if (who.stream().anyMatch(one -> attempts.waitFor(one).isPositive())) {
      throw new LockedException("Too many failed attempts");
    }
    try {
      Authentication known = passwords.authenticate(login);
      who.forEach(attempts::succeeded);
      return known;
    } catch (BadCredentialsException wrong) {
      who.forEach(attempts::failed);
      throw wrong;
    }
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }

  private static List<String> who(Authentication login) {
    Stream<String> name = Stream.of("name " + login.getName().toLowerCase(Locale.ROOT));
    return login.getDetails() instanceof WebAuthenticationDetails details
        ? Stream.concat(name, Stream.of("address " + details.getRemoteAddress())).toList()
        : name.toList();
  }
}
