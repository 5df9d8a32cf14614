package io.cloudpioneer.graphql.provider;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;

/**
 * Belongs to the OpenID provider in this very process, which is there until a real one is named by
 * {@code spring.security.oauth2.client.provider.cloudpioneer.issuer-uri}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Profile("embedded")
@ConditionalOnProperty(
    name = "spring.security.oauth2.client.provider.cloudpioneer.issuer-uri",
    havingValue = "embedded",
    matchIfMissing = true)
@interface EmbeddedProvider {}
