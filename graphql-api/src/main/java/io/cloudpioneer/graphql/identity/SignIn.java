package io.cloudpioneer.graphql.identity;

import static java.util.Objects.requireNonNull;

import io.cloudpioneer.events.person.Role;
import java.util.Set;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Turns what the OpenID provider says about somebody into a person of this installation. */
final class SignIn implements OAuth2UserService<OidcUserRequest, OidcUser> {
  private final OidcUserService claims = new OidcUserService();
  private final People people;
  private final RoleClaim roleClaim;

  SignIn(People people, RoleClaim roleClaim) {
    this.people = people;
    this.roleClaim = roleClaim;
  }

  @Override
  public OidcUser loadUser(OidcUserRequest request) {
    OidcUser user = claims.loadUser(request);
    Set<Role> roles = roleClaim.read(user.getClaims());
    String name = user.getFullName() != null ? user.getFullName() : user.getPreferredUsername();
    return new SignedInPerson(
        people.welcome(
            requireNonNull(user.getIssuer()).toString(),
            requireNonNull(user.getSubject()),
            name,
            roles),
        roles,
        user);
  }
}
