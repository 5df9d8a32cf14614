package io.cloudpioneer.graphql;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The API and the gateway in front of it. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class GraphqlConfiguration {}
