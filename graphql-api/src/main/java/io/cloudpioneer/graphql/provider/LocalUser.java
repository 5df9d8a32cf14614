package io.cloudpioneer.graphql.provider;

import io.cloudpioneer.events.person.Role;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * A user of the embedded provider.
 *
 * @param subject what tokens call them, whatever their name becomes
 * @param password hashed, with the name of the hash in front
 */
record LocalUser(UUID subject, String username, String password, Set<Role> roles)
    implements UserDetails {
  @Override
  public String getUsername() {
    return username;
  }

  @Override
  public String getPassword() {
    return password;
  }

  /** None: the provider says who somebody is; what they may do is decided where it is done. */
  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return List.of();
  }

  @Override
  public String toString() {
    return username;
  }
}
