package io.cloudpioneer.app.eventstore;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes readers once events are committed, here or in another process. It is a hint: a reader that
 * missed one looks again by itself after a while.
 */
final class CommitSignal {
  private static final Logger LOG = LoggerFactory.getLogger(CommitSignal.class);

  private final AtomicLong head = new AtomicLong();
  private final Set<Runnable> readers = ConcurrentHashMap.newKeySet();
  private final Set<Runnable> announcers = ConcurrentHashMap.newKeySet();

  /** Events up to this index were committed by this process. */
  void committed(long lastIndex) {
    heardOf(lastIndex);
    tell(announcers);
  }

  /** Events up to this index were committed somewhere. */
  void heardOf(long lastIndex) {
    if (lastIndex > head.getAndAccumulate(lastIndex, Math::max)) {
      tell(readers);
    }
  }

  /** What was committed stays so, whatever a listener does: one that stops throws now and then. */
  private static void tell(Set<Runnable> listeners) {
    for (Runnable listener : listeners) {
      try {
        listener.run();
      } catch (RuntimeException e) {
        LOG.debug("A listener was not told of a commit and will look by itself", e);
      }
    }
  }

  /** The newest index known of. */
  long head() {
    return head.get();
  }

  void wakes(Runnable reader) {
    readers.add(reader);
  }

  void wakesNoMore(Runnable reader) {
    readers.remove(reader);
  }

  /** Runs after each commit of this process; it must not block. */
  void tells(Runnable announcer) {
    announcers.add(announcer);
  }
}
