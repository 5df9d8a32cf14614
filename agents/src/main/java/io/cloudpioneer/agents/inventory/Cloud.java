package io.cloudpioneer.agents.inventory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A cloud, and what its firmware says of itself; so nothing is asked on a machine that is in none.
 */
enum Cloud {
  AWS("sys_vendor", "Amazon EC2"),
  GCP("product_name", "Google Compute Engine"),
  AZURE("chassis_asset_tag", "7783-7084-3265-9085-8269-3286-77");

  private final String file;
  private final String content;

  Cloud(String file, String content) {
    this.file = file;
    this.content = content;
  }

  /**
   * @param dmi the folder of the firmware's descriptions, {@code /sys/class/dmi/id}
   */
  static Optional<Cloud> hintedBy(Path dmi) {
    for (Cloud cloud : values()) {
      if (read(dmi.resolve(cloud.file)).equals(cloud.content)) {
        return Optional.of(cloud);
      }
    }
    return Optional.empty();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException _) {
      return "";
    }
  }
}
