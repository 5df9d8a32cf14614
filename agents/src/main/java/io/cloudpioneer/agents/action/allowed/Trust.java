package io.cloudpioneer.agents.action.allowed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Whether a file says what its administrator wrote: nobody but root and the agent's own user may be
 * able to change it, nor to put another one in its place.
 */
public final class Trust {
  private static final int OTHERS_WRITE = 0002;
  private static final int GROUP_OR_OTHERS_WRITE = 0022;
  private static final int STICKY = 01000;
  private static final int ROOT = 0;
  private static final int MOST_LINKS = 40;

  private Trust() {}

  /**
   * Checks a regular file, every folder above it, and every symbolic link on the way to it with the
   * folders above that: whoever can put another link there chooses what is run.
   */
  public static void check(Path file) throws IOException {
    Deque<Path> ahead = names(file.toAbsolutePath());
    Path here = file.toAbsolutePath().getRoot();
    int links = 0;
    while (!ahead.isEmpty()) {
      checkFolder(here);
      // No link lies on the way to here, so that two dots mean what they say.
      Path next = here.resolve(ahead.pop()).normalize();
      if (!Files.isSymbolicLink(next)) {
        here = next;
        continue;
      }
      links++;
      if (links > MOST_LINKS) {
        throw new IOException("%s is reached by too many symbolic links".formatted(file));
      }
      checkOwner(next);
      Path target = Files.readSymbolicLink(next);
      here = target.isAbsolute() ? target.getRoot() : here;
      names(target).descendingIterator().forEachRemaining(ahead::push);
    }
    if (!Files.isRegularFile(here)) {
      throw new IOException(here + " is no file");
    }
    checkWriters(here, GROUP_OR_OTHERS_WRITE);
    checkOwner(here);
  }

  /**
   * In a sticky folder, such as /tmp, others can't replace what isn't theirs. A group that may
   * write is left to the administrator, who chose its members: Debian's /usr/local has one.
   */
  private static void checkFolder(Path folder) throws IOException {
    checkWriters(folder, isSticky(folder) ? 0 : OTHERS_WRITE);
    checkOwner(folder);
  }

  private static Deque<Path> names(Path path) {
    Deque<Path> names = new ArrayDeque<>();
    path.forEach(names::add);
    return names;
  }

  private static void checkWriters(Path path, int forbidden) throws IOException {
    if ((mode(path) & forbidden) != 0) {
      throw new IOException("others than its owner may change %s; chmod go-w it".formatted(path));
    }
  }

  private static void checkOwner(Path path) throws IOException {
    int owner = (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    if (owner != ROOT && owner != ownUser()) {
      throw new IOException(
          "%s belongs to another user; make it root's or the agent's own".formatted(path));
    }
  }

  private static boolean isSticky(Path folder) throws IOException {
    return (mode(folder) & STICKY) != 0;
  }

  private static int mode(Path path) throws IOException {
    return (Integer) Files.getAttribute(path, "unix:mode", LinkOption.NOFOLLOW_LINKS);
  }

  private static int ownUser() throws IOException {
    return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
  }
}
