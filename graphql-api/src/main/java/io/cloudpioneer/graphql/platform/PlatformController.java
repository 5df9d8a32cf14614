package io.cloudpioneer.graphql.platform;

import io.cloudpioneer.projections.platform.PlatformQueries;
import io.cloudpioneer.projections.platform.PlatformView;
import io.cloudpioneer.projections.platform.ProcessorView;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.Environment;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** How this installation is doing. */
@Controller
class PlatformController {
  private final PlatformQueries platform;
  private final Environment settings;

  PlatformController(PlatformQueries platform, Environment settings) {
    this.platform = platform;
    this.settings = settings;
  }

  @QueryMapping
  Platform platform() {
    PlatformView now = platform.platform();
    String because =
        settings.getProperty(
            "cloudpioneer.timescaledb.missing-because", "this server does not have the extension");
    return new Platform(
        settings.getProperty("cloudpioneer.version", "unknown"),
        now.postgresql(),
        now.timescaledb(),
        now.timescaledb() == null ? because : null,
        retention("raw"),
        retention("rollups"),
        now.ingestionLag(),
        now.unsealedEvents(),
        now.unsealedFor(),
        now.processors());
  }

  private Duration retention(String what) {
    return DurationStyle.detectAndParse(
        settings.getRequiredProperty("cloudpioneer.retention." + what));
  }

  /** The platform as the schema has it. */
  record Platform(
      String version,
      String postgresql,
      @Nullable String timescaledb,
      @Nullable String timescaledbMissingBecause,
      Duration rawRetention,
      Duration rollupRetention,
      long ingestionLag,
      long unsealedEvents,
      Duration unsealedFor,
      List<ProcessorView> processors) {}
}
