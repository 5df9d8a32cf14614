package io.cloudpioneer.graphql.rule;

import io.cloudpioneer.events.alert.EscalationStep.Channel;
import io.cloudpioneer.graphql.refusal.Refusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where an escalation step is told. */
final class EscalationAddress {
  private static final int LONGEST_URL = 2_048;
  private static final int LONGEST_MAIL = 254;

  /** Plain addresses only; what else RFC 5322 allows is more often a slip than a wish. */
  private static final Pattern MAIL =
      Pattern.compile("[\\w.!#$%&'*+/=?^`{|}~-]+@[a-zA-Z0-9-]+(\\.[a-zA-Z0-9-]+)+");

  private EscalationAddress() {}

  /** The address as it is kept, or a refusal that says how to write one. */
  static String read(Channel channel, String text) {
    String address = text.strip();
    boolean fine =
        switch (channel) {
          case WEBHOOK -> address.length() <= LONGEST_URL && isWebUrl(address);
          case EMAIL -> address.length() <= LONGEST_MAIL && MAIL.matcher(address).matches();
        };
    if (!fine) {
      throw Refusal.because(
          "input.address",
          switch (channel) {
            case WEBHOOK -> "A webhook needs a URL such as https://example.org/alerts";
            case EMAIL -> "An e-mail step needs an address such as ops@example.org";
          });
    }
    return address;
  }

  /** Enough to recognise it by: a URL's path and a mailbox's name may be secrets. */
  static String shortened(String address) {
    int at = address.lastIndexOf('@');
    if (!address.contains("://") && at > 0) {
      return address.charAt(0) + "…" + address.substring(at);
    }
    return URI.create(address).getHost() + "/…";
  }

  private static boolean isWebUrl(String text) {
    try {
      URI url = new URI(text);
      String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
      return (scheme.equals("http") || scheme.equals("https"))
          && url.getHost() != null
          && url.getUserInfo() == null;
    } catch (URISyntaxException notOne) {
      return false;
    }
  }
}
