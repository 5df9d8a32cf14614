package io.cloudpioneer.agents.action.directory;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Names within one folder: what could lead out of it is none. */
final class Names {
  static final String SELF = ".";

  private Names() {}

  static Path one(String name) throws IOException {
    if (name.isEmpty() || name.equals(SELF) || name.equals("..") || name.indexOf('/') >= 0) {
      throw new IOException("'" + name + "' is no name within a folder");
    }
    try {
      return Path.of(name);
    } catch (InvalidPathException unusable) {
      throw new IOException(unusable);
    }
  }

  /** Whether a name survives being written down in this process' encoding. */
  static boolean isWritable(Path name) {
    try {
      return Path.of(name.toString()).equals(name);
    } catch (InvalidPathException _) {
      return false;
    }
  }
}
