package io.cloudpioneer.app.keys;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.util.IPAddress;

/** Under which names and addresses agents may reach the collector. */
final class ServerNames {
  private ServerNames() {}

  static List<GeneralName> of(List<String> configured) {
    Set<String> names = new LinkedHashSet<>(List.of("localhost", "127.0.0.1", "::1"));
    names.addAll(ownNames());
    names.addAll(configured);
    return names.stream().filter(name -> !name.isBlank()).map(ServerNames::generalName).toList();
  }

  private static List<String> ownNames() {
    try {
      InetAddress self = InetAddress.getLocalHost();
      return new ArrayList<>(
          new LinkedHashSet<>(List.of(self.getHostName(), self.getCanonicalHostName())));
    } catch (UnknownHostException nameless) {
      return List.of();
    }
  }

  private static GeneralName generalName(String name) {
    return new GeneralName(
        IPAddress.isValid(name) ? GeneralName.iPAddress : GeneralName.dNSName, name);
  }
}
