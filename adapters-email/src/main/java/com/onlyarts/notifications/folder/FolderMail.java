package com.onlyarts.notifications.folder;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.onlyarts.notifications.application.port.MailTransport;
import com.onlyarts.notifications.application.port.OutgoingMail;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts every mail into a folder: an {@code .eml} file as a mail program shows it, and its {@code
 * .html}. Names begin with the time, so that they stand in order, and end with the key, by which a
 * mail that is sent again is known; a file appears whole or not at all. The folder is listed once,
 * and remembered from then on.
 */
public final class FolderMail implements MailTransport {
  private static final Logger LOG = LoggerFactory.getLogger(FolderMail.class);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);
  private static final String MAIL = ".eml";
  private static final String PAGE = ".html";

  private final Path folder;
  private final Clock clock;
  private @Nullable Map<String, String> namesByKey;

  public FolderMail(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  @Override
  public synchronized Answer send(OutgoingMail mail) {
    String key = mail.key().text().replaceAll("[^A-Za-z0-9._-]", "-");
    try {
      Files.createDirectories(folder);
      Map<String, String> sent = sentBefore();
      String before = sent.get(key);
      if (before != null) {
        return new Answer.Taken(before);
      }
      String name =
          TIME.format(clock.instant())
              + "_"
              + mail.to().text().replaceAll("[^a-z0-9.@+-]", "-")
              + "_"
              + key;
      write(name + PAGE, mail.sheet().html().getBytes(UTF_8));
      write(name + MAIL, mime(mail)); // last: its name says that the mail is there
      sent.put(key, name + MAIL);
      LOG.info("Mail for {} is in {}", mail.to().text(), folder.resolve(name + MAIL));
      return new Answer.Taken(name + MAIL);
    } catch (IOException | MessagingException e) {
      LOG.warn("The mail folder {} could not be written", folder, e);
      return new Answer.Unknown(e.toString());
    }
  }

  private Map<String, String> sentBefore() throws IOException {
    if (namesByKey == null) {
      namesByKey = list();
    }
    return namesByKey;
  }

  /**
   * Neither time nor addressee has an underscore in it; what comes behind the second one is the
   * key.
   */
  private Map<String, String> list() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(MAIL) && name.split("_", 3).length == 3)
          .collect(
              Collectors.toMap(
                  name -> name.split("_", 3)[2].replace(MAIL, ""),
                  name -> name,
                  (first, _) -> first,
                  HashMap::new));
    }
  }

  private void write(String name, byte[] content) throws IOException {
    Path unfinished = folder.resolve("." + name.toLowerCase(Locale.ROOT) + ".part");
    Files.write(unfinished, content);
    Files.move(
        unfinished,
        folder.resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private byte[] mime(OutgoingMail mail) throws IOException, MessagingException {
    MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
    message.setFrom(new InternetAddress(mail.from()));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to().text()));
    message.setSubject(mail.sheet().subject(), UTF_8.name());
    message.setSentDate(Date.from(clock.instant()));
    for (var header : mail.headers().entrySet()) {
      message.setHeader(header.getKey(), header.getValue());
    }
    message.setHeader("Idempotency-Key", mail.key().text());
    message.setContent(
        new MimeMultipart(
            "alternative", part(mail.sheet().text(), "plain"), part(mail.sheet().html(), "html")));
    message.saveChanges();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    message.writeTo(bytes);
    return bytes.toByteArray();
  }

  private static MimeBodyPart part(String text, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, UTF_8.name(), subtype);
    return part;
  }
}
