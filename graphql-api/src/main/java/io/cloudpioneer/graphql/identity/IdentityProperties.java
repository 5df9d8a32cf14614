package io.cloudpioneer.graphql.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are known.
 *
 * @param rolesClaim the claim that names a person's roles; parts are joined by dots
 */
@ConfigurationProperties("cloudpioneer.identity")
record IdentityProperties(@DefaultValue("roles") String rolesClaim) {}
