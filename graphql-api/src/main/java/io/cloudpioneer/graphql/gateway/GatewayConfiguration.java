package io.cloudpioneer.graphql.gateway;

import graphql.schema.GraphQLScalarType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import tools.jackson.databind.JacksonModule;

/** What stands between a request and the controllers. */
@Configuration(proxyBeanMethods = false)
public class GatewayConfiguration {
  /** The schema's own scalars. */
  @Bean
  public RuntimeWiringConfigurer scalars() {
    return wiring ->
        wiring
            .scalar(
                GraphQLScalarType.newScalar()
                    .name("DateTime")
                    .coercing(new DateTimeScalar())
                    .build())
            .scalar(
                GraphQLScalarType.newScalar()
                    .name("Duration")
                    .coercing(new DurationScalar())
                    .build());
  }

  @Bean
  JacksonModule requestModule() {
    return new RequestModule();
  }

  @Bean
  @Order(1)
  DocumentLimits documentLimits() {
    return new DocumentLimits();
  }

  @Bean
  @Order(2)
  QueryCost queryCost() {
    return new QueryCost();
  }

  @Bean
  @Order(3)
  StorableText storableText() {
    return new StorableText();
  }

  @Bean
  @Order(4)
  FieldGuard fieldGuard() {
    return new FieldGuard();
  }
}
