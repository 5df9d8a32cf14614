package io.cloudpioneer.agents.action.directory;

import io.cloudpioneer.agents.action.step.Failed;
import io.cloudpioneer.agents.action.step.Limit;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;

/**
 * Moves a file between two folders: by renaming it, or where they are on different volumes by a
 * copy that is on disk, owner, mode and time included, before the original goes.
 */
record Transfer(boolean mayCopy, Limit limit) {
  private static final String UNFINISHED = ".cloudpioneer-";
  private static final int BUFFER = 64 << 10;

  /** The file has been looked at right before; a file of the new name is replaced. */
  void move(OldFile file, Folder from, String name, Folder to, String newName)
      throws IOException, Failed {
    try {
      from.move(name, to, newName);
    } catch (AtomicMoveNotSupportedException otherVolume) {
      if (!mayCopy) {
        throw new Failed(
            "directory.other-volume",
            file.path()
                + " lies on another volume than the quarantine; make its folder a [directory] of its own");
      }
      copy(file, from, name, to, newName);
    }
  }

  private void copy(OldFile file, Folder from, String name, Folder to, String newName)
      throws IOException, Failed {
    String unfinished = UNFINISHED + newName.hashCode();
    to.deleteIfThere(unfinished);
    try {
      PosixFileAttributes attributes = from.view(name).readAttributes();
      copyContent(from, name, to, unfinished);
      copyAttributes(attributes, to.view(unfinished));
      if (!file.isThat(from.view(name).readAttributes())) {
        throw changed(file);
      }
      to.move(unfinished, to, newName);
    } finally {
      to.deleteIfThere(unfinished);
    }
    to.force();
    from.delete(name);
  }

  private void copyContent(Folder from, String name, Folder to, String newName)
      throws IOException, Failed {
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    try (SeekableByteChannel read = from.read(name);
        SeekableByteChannel written = to.create(newName, "rw-------")) {
      while (read.read(buffer) >= 0) {
        limit.check();
        buffer.flip();
        while (buffer.hasRemaining()) {
          written.write(buffer);
        }
        buffer.clear();
      }
      Folder.force(written);
    }
  }

  /** The permissions come last: they may keep the agent itself out. */
  private static void copyAttributes(PosixFileAttributes attributes, PosixFileAttributeView to)
      throws IOException, Failed {
    PosixFileAttributes made = to.readAttributes();
    try {
      if (!made.owner().equals(attributes.owner())) {
        to.setOwner(attributes.owner());
      }
      if (!made.group().equals(attributes.group())) {
        to.setGroup(attributes.group());
      }
    } catch (IOException notPermitted) {
      throw new Failed(
          "directory.owner-lost",
          "Only root can keep a file of %s on another volume: %s"
              .formatted(attributes.owner().getName(), notPermitted.getMessage()));
    }
    to.setTimes(attributes.lastModifiedTime(), attributes.lastAccessTime(), null);
    to.setPermissions(attributes.permissions());
  }

  static Failed changed(OldFile file) {
    return new Failed(
        "directory.changed", file.path() + " changed while the step was at work; undo the step");
  }
}
