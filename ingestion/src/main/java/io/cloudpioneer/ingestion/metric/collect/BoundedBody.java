package io.cloudpioneer.ingestion.metric.collect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a request's body up to a limit on what it is once decompressed, so that a small body that
 * would inflate to gigabytes costs no more than any other.
 */
final class BoundedBody {
  private static final int CHUNK = 64 * 1024;

  private final long limit;

  BoundedBody(long limit) {
    this.limit = limit;
  }

  byte[] read(InputStream body, @Nullable String encoding, InFlightBytes.Share share)
      throws IOException {
    try {
      return readAll(decompressed(body, encoding), share);
    } catch (ZipException malformed) {
      throw new HttpFault(400, "The body is no gzip: " + malformed.getMessage());
    }
  }

  private static InputStream decompressed(InputStream body, @Nullable String encoding)
      throws IOException {
    return switch (encoding == null ? "identity" : encoding.toLowerCase(Locale.ROOT)) {
      case "identity" -> body;
      case "gzip" -> new GZIPInputStream(body, CHUNK);
      default ->
          throw new HttpFault(415, "Content-Encoding must be gzip or left out, not " + encoding);
    };
  }

  private byte[] readAll(InputStream body, InFlightBytes.Share share) throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK];
    for (int length = body.read(chunk); length >= 0; length = body.read(chunk)) {
      if (read.size() + length > limit) {
        throw new HttpFault(
            413, "The body is larger than " + limit + " bytes decompressed; send smaller batches");
      }
      share.grow(length);
      read.write(chunk, 0, length);
    }
    return read.toByteArray();
  }
}
