package io.cloudpioneer.agents.action.directory;

import io.cloudpioneer.agents.action.allowed.Section;
import io.cloudpioneer.agents.action.step.Capability;
import io.cloudpioneer.agents.settings.UnusableSetting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What can be done with the folders of the configuration. */
public final class Directories {
  private Directories() {}

  public static List<Capability> of(List<Section> sections) throws UnusableSetting {
    List<Root> roots = new ArrayList<>();
    for (Section section : sections) {
      Root root = Root.of(section);
      for (Root other : roots) {
        if (root.path().startsWith(other.path()) || other.path().startsWith(root.path())) {
          throw section.unusable(
              Root.PATH,
              "It lies within that of [directory %s]; name one of them only"
                  .formatted(other.name()));
        }
        checkApart(section, root, other);
        checkApart(section, other, root);
      }
      roots.add(root);
    }
    List<Capability> capabilities = new ArrayList<>();
    roots.forEach(root -> capabilities.add(new DirectoryPrune(root)));
    roots.forEach(root -> capabilities.add(new DirectoryPurge(root)));
    return capabilities;
  }

  /** What one holds to be put back isn't the other's to move. */
  private static void checkApart(Section section, Root pruned, Root other) throws UnusableSetting {
    Path path = pruned.path();
    Path quarantine = new Quarantine(other).path();
    if (quarantine.startsWith(path) || path.startsWith(quarantine)) {
      throw section.unusable(
          Root.PATH,
          "The path of [directory %s] and the quarantine of [directory %s] lie within each other; name folders that don't"
              .formatted(pruned.name(), other.name()));
    }
  }
}
