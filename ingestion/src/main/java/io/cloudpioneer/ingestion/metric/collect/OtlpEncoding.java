package io.cloudpioneer.ingestion.metric.collect;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.MessageOrBuilder;
import com.google.protobuf.util.JsonFormat;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two encodings of OTLP/HTTP; the answer comes in the request's. */
enum OtlpEncoding {
  PROTOBUF("application/x-protobuf") {
    @Override
    ExportMetricsServiceRequest parse(byte[] body) throws InvalidProtocolBufferException {
      return ExportMetricsServiceRequest.parseFrom(body);
    }

    @Override
    byte[] write(Message answer) {
      return answer.toByteArray();
    }
  },
  JSON("application/json") {
    @Override
    ExportMetricsServiceRequest parse(byte[] body) throws InvalidProtocolBufferException {
      ExportMetricsServiceRequest.Builder request = ExportMetricsServiceRequest.newBuilder();
      JsonFormat.parser()
          .ignoringUnknownFields()
          .merge(new String(body, StandardCharsets.UTF_8), request);
      return request.build();
    }

    @Override
    byte[] write(Message answer) {
      return print(answer).getBytes(StandardCharsets.UTF_8);
    }
  };

  private final String mediaType;

  OtlpEncoding(String mediaType) {
    this.mediaType = mediaType;
  }

  abstract ExportMetricsServiceRequest parse(byte[] body) throws InvalidProtocolBufferException;

  abstract byte[] write(Message answer);

  String mediaType() {
    return mediaType;
  }

  /** By the request's content type, whose parameters don't matter. */
  static OtlpEncoding of(@Nullable String contentType) {
    String type = contentType == null ? "" : contentType.split(";", 2)[0].trim();
    for (OtlpEncoding encoding : values()) {
      if (encoding.mediaType.equals(type.toLowerCase(Locale.ROOT))) {
        return encoding;
      }
    }
    throw new HttpFault(
        415, "Content-Type must be application/x-protobuf or application/json, not '" + type + "'");
  }

  private static String print(MessageOrBuilder message) {
    try {
      return JsonFormat.printer().omittingInsignificantWhitespace().print(message);
    } catch (InvalidProtocolBufferException impossible) {
      throw new IllegalStateException("Only an Any of unknown type cannot be printed", impossible);
    }
  }
}
