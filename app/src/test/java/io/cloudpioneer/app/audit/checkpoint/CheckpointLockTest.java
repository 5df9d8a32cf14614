package io.cloudpioneer.app.audit.checkpoint;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may write checkpoints. */
class CheckpointLockTest {
  @TempDir Path folder;

  @Test
  void isHeldByOneAtATime() throws IOException {
    CheckpointFolder checkpoints = new CheckpointFolder(folder);
    try (var _ = channel(checkpoints.tryLock())) {
      assertThat(checkpoints.tryLock()).isNull();
    }

    try (var again = channel(checkpoints.tryLock())) {
      assertThat(again.isOpen()).isTrue();
    }
  }

  /** As the system allows nothing else of files under {@code chattr -R +a}. */
  @Test
  void isOpenedForAppendingOnly() throws IOException {
    Path file = Files.writeString(folder.resolve("lock"), "before ");
    try (FileChannel channel = channel(new CheckpointFolder(folder).tryLock())) {
      channel.position(0).write(StandardCharsets.UTF_8.encode("behind"));
    }

    assertThat(file).hasContent("before behind");
  }

  private static FileChannel channel(@Nullable FileLock lock) {
    return (FileChannel) requireNonNull(lock).acquiredBy();
  }
}
