package io.cloudpioneer.graphql.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions that may end while a request of theirs is under way: by a sign-out in another tab, a
 * changed password, or an administrator. What the request still wanted to keep of its session goes
 * with it. The request began while the session was good, so its answer stands; without this, a save
 * after the answer breaks the connection under the next request that is sent on it.
 */
final class SessionsThatMayEnd<S extends Session> implements SessionRepository<S> {
  private final SessionRepository<S> sessions;

  SessionsThatMayEnd(SessionRepository<S> sessions) {
    this.sessions = sessions;
  }

  @Override
  public S createSession() {
    return sessions.createSession();
  }

  @Override
  public void save(S session) {
    try {
      sessions.save(session);
    } catch (IllegalStateException refused) {
      if (sessions.findById(session.getId()) != null) {
        throw refused;
      }
    }
  }

  @Override
  public @Nullable S findById(String id) {
    return sessions.findById(id);
  }

  @Override
  public void deleteById(String id) {
    sessions.deleteById(id);
  }
}
