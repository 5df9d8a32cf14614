package io.cloudpioneer.graphql.provider;

import java.time.Clock;
import java.util.Locale;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Checks a password, unless its user or the caller's address has to wait after too many failures.
 * An address may be that of many people, so it has more of them free.
 */
final class ThrottledLogin implements AuthenticationProvider {
  private static final int FREE_FOR_A_USER = 5;
  private static final int FREE_FOR_AN_ADDRESS = 100;

  private final DaoAuthenticationProvider passwords;
  private final LoginAttempts users;
  private final LoginAttempts addresses;

  ThrottledLogin(LocalUsers users, Clock clock) {
    this.passwords = new DaoAuthenticationProvider(users);
    this.passwords.setPasswordEncoder(users.hashes());
    this.users = new LoginAttempts(FREE_FOR_A_USER, clock);
    this.addresses = new LoginAttempts(FREE_FOR_AN_ADDRESS, clock);
  }

  @Override
  public Authentication authenticate(Authentication login) {
    String user = login.getName().toLowerCase(Locale.ROOT);
    String address =
        login.getDetails() instanceof WebAuthenticationDetails details
            ? details.getRemoteAddress()
            : "unknown";
    if (users.waitFor(user).isPositive() || addresses.waitFor(address).isPositive()) {
      throw new LockedException("Too many failed attempts");
    }
    try {
      Authentication known = passwords.authenticate(login);
      users.succeeded(user);
      addresses.succeeded(address);
      return known;
    } catch (BadCredentialsException wrong) {
      users.failed(user);
      addresses.failed(address);
      throw wrong;
    }
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
