package io.cloudpioneer.graphql.identity;

import io.cloudpioneer.events.person.Role;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Our roles in Spring Security's words. */
final class Authorities {
  private Authorities() {}

  static List<GrantedAuthority> of(Collection<Role> roles) {
    return Set.copyOf(roles).stream()
        .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
        .toList();
  }
}
