package io.cloudpioneer.sagas.notification;

import io.cloudpioneer.events.alert.EscalationStep.Channel;
import java.util.Properties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Sends a letter through the mail server of {@code spring.mail.host}, where there is one. */
@Component
class MailCarrier implements Carrier {
  private final ObjectProvider<JavaMailSenderImpl> servers;
  private final NotificationSettings settings;

  MailCarrier(ObjectProvider<JavaMailSenderImpl> servers, NotificationSettings settings) {
    this.servers = servers;
    this.settings = settings;
  }

  @Override
  public Channel channel() {
    return Channel.EMAIL;
  }

  @Override
  public Outcome carry(NotificationMessage message, String address) {
    JavaMailSenderImpl server = servers.getIfAvailable();
    return server == null
        ? Outcome.refused("mail.not-configured")
        : send(letter(message, address), impatient(server));
  }

  private SimpleMailMessage letter(NotificationMessage message, String address) {
    SimpleMailMessage letter = new SimpleMailMessage();
    letter.setFrom(settings.from());
    letter.setTo(address);
    letter.setSubject(message.subject());
    letter.setText(message.text());
    return letter;
  }

  /** Left to itself, a mail client waits for ever. */
  private JavaMailSenderImpl impatient(JavaMailSenderImpl server) {
    Properties properties = server.getJavaMailProperties();
    String timeout = Long.toString(settings.timeout().toMillis());
    properties.putIfAbsent("mail.smtp.connectiontimeout", timeout);
    properties.putIfAbsent("mail.smtp.timeout", timeout);
    properties.putIfAbsent("mail.smtp.writetimeout", timeout);
    return server;
  }

  private static Outcome send(SimpleMailMessage letter, JavaMailSenderImpl server) {
    try {
      server.send(letter);
      return Outcome.DELIVERED;
    } catch (MailParseException badAddress) {
      return Outcome.refused("mail.bad-address");
    } catch (MailSendException failed) {
      // Only a server that could not be reached is named as the cause.
      return Outcome.failed(failed.getCause() == null ? "mail.refused" : "mail.unreachable");
    } catch (MailException failed) {
      return Outcome.failed("mail.failed");
    }
  }
}
