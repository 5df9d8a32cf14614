package io.cloudpioneer.app.audit.export;

import io.cloudpioneer.app.audit.chain.Bytes;
import io.cloudpioneer.app.audit.chain.Json;
import io.cloudpioneer.app.audit.chain.Sha256;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Set;

/** Writes the lines of an export and keeps count; never over another file. */
final class ExportFile implements AutoCloseable {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private final FileChannel channel;
  private final OutputStream out;
  private final MessageDigest digest = Sha256.started();
  private long events;
  private long blocks;

  ExportFile(Path path) throws IOException {
    this.channel =
        FileChannel.open(
            path,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    this.out = new BufferedOutputStream(Channels.newOutputStream(channel), 64 << 10);
  }

  void write(ExportLine line) throws IOException {
    switch (line) {
      case EventLine _ -> events++;
      case ExportLine.InPeriod _ -> blocks++;
      default -> {}
    }
    byte[] bytes = (Json.line(line) + "\n").getBytes(StandardCharsets.UTF_8);
    digest.update(bytes);
    out.write(bytes);
  }

  /** Writes the last line, and returns once the disk has all of them. */
  void end() throws IOException {
    write(new ExportLine.End(events, blocks, Bytes.of(digest.digest())));
    out.flush();
    channel.force(true);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
