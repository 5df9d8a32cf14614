package io.cloudpioneer.agents.action.allowed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Whether a file says what its administrator wrote: nobody but root and the agent's own user may be
 * able to change it, nor to put another one in its place.
 */
public final class Trust {
  private static final int OTHERS_WRITE = 0002;
  private static final int GROUP_OR_OTHERS_WRITE = 0022;
  private static final int STICKY = 01000;
  private static final int ROOT = 0;

  private Trust() {}

  /** Checks a regular file and every folder above it. */
  public static void check(Path file) throws IOException {
    Path real = file.toRealPath();
    if (!Files.isRegularFile(real)) {
      throw new IOException(real + " is no file");
    }
    check(real, GROUP_OR_OTHERS_WRITE);
    for (Path above = real.getParent(); above != null; above = above.getParent()) {
      // In a sticky folder, such as /tmp, others can't replace what isn't theirs. A group that may
      // write is left to the administrator: Debian's /usr/local has one.
      check(above, isSticky(above) ? 0 : OTHERS_WRITE);
    }
  }

  private static void check(Path path, int forbidden) throws IOException {
    Map<String, Object> attributes = Files.readAttributes(path, "unix:mode,uid");
    int mode = (Integer) attributes.getOrDefault("mode", 0);
    int owner = (Integer) attributes.getOrDefault("uid", -1);
    if ((mode & forbidden) != 0) {
      throw new IOException("others than its owner may change %s; chmod go-w it".formatted(path));
    }
    if (owner != ROOT && owner != ownUser()) {
      throw new IOException(
          "%s belongs to another user; make it root's or the agent's own".formatted(path));
    }
  }

  private static boolean isSticky(Path folder) throws IOException {
    return ((Integer) Files.getAttribute(folder, "unix:mode") & STICKY) != 0;
  }

  private static int ownUser() throws IOException {
    return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
  }
}
