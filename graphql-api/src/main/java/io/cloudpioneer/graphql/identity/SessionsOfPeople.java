package io.cloudpioneer.graphql.identity;

import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.PersonalRecords;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.core.Cursor;
import org.springframework.data.redis.core.ScanOptions;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.data.redis.RedisSessionRepository;
import org.springframework.stereotype.Component;

/**
 * The sessions in Redis, which say whose they are. They are not indexed by person: to forget one is
 * rare, and all of them are looked through.
 */
@Component
class SessionsOfPeople implements PersonalRecords {
  private static final String KEYS = RedisSessionRepository.DEFAULT_KEY_NAMESPACE + ":sessions:";
  private static final int AT_ONCE = 500;

  private final StringRedisTemplate redis;
  private final SessionRepository<?> sessions;

  SessionsOfPeople(StringRedisTemplate redis, SessionRepository<?> sessions) {
    this.redis = redis;
    this.sessions = sessions;
  }

  @Override
  public void forget(PersonId person) {
    ScanOptions all = ScanOptions.scanOptions().match(KEYS + "*").count(AT_ONCE).build();
    try (Cursor<String> keys = redis.scan(all)) {
      keys.forEachRemaining(key -> endIfOf(person, key.substring(KEYS.length())));
    }
  }

  private void endIfOf(PersonId person, String id) {
    if (person.equals(owner(sessions.findById(id)))) {
      sessions.deleteById(id);
    }
  }

  private static @Nullable PersonId owner(@Nullable Session session) {
    SecurityContext context =
        session == null
            ? null
            : session.getAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
    return context != null
            && context.getAuthentication() != null
            && context.getAuthentication().getPrincipal() instanceof KnownPerson known
        ? known.personId()
        : null;
  }
}
