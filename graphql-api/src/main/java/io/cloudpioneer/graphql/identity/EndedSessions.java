package io.cloudpioneer.graphql.identity;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.data.redis.RedisSessionMapper;
import org.springframework.session.data.redis.RedisSessionRepository;

/**
 * A request that was under way when its session ended writes when it was last used, and so leaves a
 * rest of it in Redis. Such a rest is no session: whoever comes with it has to sign in, instead of
 * being told of an error.
 */
@Configuration(proxyBeanMethods = false)
class EndedSessions {
  private static final String OF_EVERY_WHOLE_SESSION = "creationTime";

  @Bean
  static BeanPostProcessor sessionsMayEnd() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof RedisSessionRepository sessions
            ? new SessionsThatMayEnd<>(sessions)
            : bean;
      }
    };
  }

  @Bean
  SessionRepositoryCustomizer<RedisSessionRepository> restsAreNoSessions() {
    RedisSessionMapper whole = new RedisSessionMapper();
    return sessions ->
        sessions.setRedisSessionMapper((id, content) ->
            content.containsKey(OF_EVERY_WHOLE_SESSION) ? whole.apply(id, content) : null);
  }
}
