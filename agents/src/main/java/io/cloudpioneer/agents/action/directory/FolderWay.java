package io.cloudpioneer.agents.action.directory;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Goes from a folder to the folders of one path after the other, and stays where it is while the
 * next file lies in the same one.
 */
final class FolderWay implements AutoCloseable {
  private final Folder start;
  private final Deque<Folder> open = new ArrayDeque<>();
  private String place = "";

  FolderWay(Folder start) {
    this.start = start;
  }

  /** The folder a file lies in. */
  Folder to(String path) throws IOException {
    String wanted = path.substring(0, path.lastIndexOf('/') + 1);
    if (!wanted.equals(place)) {
      close();
      for (String name : wanted.isEmpty() ? List.<String>of() : List.of(wanted.split("/"))) {
        open.push(current().below(name));
      }
      place = wanted;
    }
    return current();
  }

  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  @Override
  public void close() throws IOException {
    place = "";
    while (!open.isEmpty()) {
      open.pop().close();
    }
  }

  private Folder current() {
    Folder deepest = open.peek();
    return deepest == null ? start : deepest;
  }
}
