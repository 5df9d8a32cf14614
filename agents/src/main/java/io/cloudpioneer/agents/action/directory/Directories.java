package io.cloudpioneer.agents.action.directory;

import io.cloudpioneer.agents.action.allowed.Section;
import io.cloudpioneer.agents.action.step.Capability;
import io.cloudpioneer.agents.settings.UnusableSetting;
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
      }
      roots.add(root);
    }
    List<Capability> capabilities = new ArrayList<>();
    roots.forEach(root -> capabilities.add(new DirectoryPrune(root)));
    roots.forEach(root -> capabilities.add(new DirectoryPurge(root)));
    return capabilities;
  }
}
