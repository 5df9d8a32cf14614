package io.cloudpioneer.graphql.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;

class SessionsThatMayEndTest {
  private final Strict kept = new Strict();
  private final SessionsThatMayEnd<MapSession> sessions = new SessionsThatMayEnd<>(kept);

  @Test
  void keepWhatARequestChanged() {
    MapSession session = sessions.createSession();
    session.setAttribute("page", "/alerts");
    sessions.save(session);

    assertThat(sessions.findById(session.getId()))
        .satisfies(found -> assertThat(found.<String>getAttribute("page")).isEqualTo("/alerts"));
  }

  @Test
  void letARequestEndInPeaceWhoseSessionEndedBeforeIt() {
    MapSession session = sessions.createSession();
    sessions.save(session);
    sessions.deleteById(session.getId());
    kept.refuses = true;

    assertThatCode(() -> sessions.save(session)).doesNotThrowAnyException();
    assertThat(sessions.findById(session.getId())).isNull();
  }

  @Test
  void sayWhatIsWrongWithASessionThatHasNotEnded() {
    MapSession session = sessions.createSession();
    sessions.save(session);
    kept.refuses = true;

    assertThatThrownBy(() -> sessions.save(session)).hasMessage("Session was invalidated");
  }

  /** Refuses as the one in Redis does. */
  private static final class Strict extends MapSessionRepository {
    private boolean refuses;

    Strict() {
      super(new ConcurrentHashMap<>());
    }

    @Override
    public void save(MapSession session) {
      if (refuses) {
        throw new IllegalStateException("Session was invalidated");
      }
      super.save(session);
    }
  }
}
