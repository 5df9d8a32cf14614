package io.cloudpioneer.sagas.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailCarrierTest {
  private static final NotificationMessage MESSAGE =
      new NotificationMessage(
          "8a1f",
          2,
          1,
          0,
          "CRITICAL",
          "CPU is\r\nBcc: everybody@example.org busy",
          "77b0",
          3,
          "5c1e",
          "on_premises/default/default",
          "system.cpu.utilization",
          new TreeMap<>(),
          "ABOVE",
          0.9,
          0.97,
          "2026-11-23T14:05:00Z",
          false);

  @RegisterExtension
  static final GreenMailExtension SERVER =
      new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @Test
  void sendsALetter() throws MessagingException, IOException {
    assertThat(carrier(SERVER.getSmtp().getPort()).carry(MESSAGE, "anna@example.org"))
        .isEqualTo(Outcome.DELIVERED);
    MimeMessage letter = SERVER.getReceivedMessages()[0];
    assertThat(letter.getSubject()).startsWith("[CRITICAL] CPU is");
    assertThat(letter.getHeader("Bcc")).isNull();
    assertThat(letter.getAllRecipients()).hasSize(1);
    assertThat(letter.getContent().toString()).contains("system.cpu.utilization", "above 0.9");
  }

  @Test
  void refusesWhatIsNoAddress() {
    assertThat(carrier(SERVER.getSmtp().getPort()).carry(MESSAGE, "anna@@example..org,"))
        .isEqualTo(Outcome.refused("mail.bad-address"));
  }

  @Test
  void triesAgainWhereTheServerIsAway() {
    assertThat(carrier(1).carry(MESSAGE, "anna@example.org"))
        .isEqualTo(Outcome.failed("mail.unreachable"));
  }

  @Test
  void doesNotWaitForASilentServer() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(carrier(silent.getLocalPort()).carry(MESSAGE, "anna@example.org"))
          .isEqualTo(Outcome.failed("mail.unreachable"));
    }
  }

  @Test
  void saysSoWhereNoServerIsConfigured() {
    assertThat(carrier(new StaticListableBeanFactory()).carry(MESSAGE, "anna@example.org"))
        .isEqualTo(Outcome.refused("mail.not-configured"));
  }

  private static MailCarrier carrier(int port) {
    JavaMailSenderImpl server = new JavaMailSenderImpl();
    server.setHost("127.0.0.1");
    server.setPort(port);
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    beans.addBean("mailSender", server);
    return carrier(beans);
  }

  private static MailCarrier carrier(StaticListableBeanFactory beans) {
    return new MailCarrier(
        beans.getBeanProvider(JavaMailSenderImpl.class),
        new NotificationSettings(
            Duration.ofMillis(500), 6, Duration.ofSeconds(5), "cloudpioneer@example.org"));
  }
}
