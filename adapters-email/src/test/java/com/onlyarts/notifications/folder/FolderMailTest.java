package com.onlyarts.notifications.folder;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.notifications.application.port.MailTemplates.Sheet;
import com.onlyarts.notifications.application.port.MailTransport.Answer;
import com.onlyarts.notifications.application.port.OutgoingMail;
import com.onlyarts.notifications.domain.MailAddress;
import com.onlyarts.notifications.domain.MailKey;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderMailTest {
  @TempDir private Path folder;
  private final SteppingClock clock = new SteppingClock();

  @Test
  void a_letter_is_a_mail_that_programs_can_read_and_a_page_beside_it() throws Exception {
    new FolderMail(folder.resolve("mail"), clock)
        .send(outgoing("order_paid/1", "Grüße, \u4f60\u597d"));

    List<Path> files = files();
    assertThat(files)
        .extracting(file -> file.getFileName().toString())
        .containsExactly(
            "20260301-120000-000_mira@example.com_order_paid-1.eml",
            "20260301-120000-000_mira@example.com_order_paid-1.html");
    assertThat(files.getLast()).hasContent("<p>ünder</p>");
    try (InputStream eml = Files.newInputStream(files.getFirst())) {
      MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), eml);
      assertThat(mail.getSubject()).isEqualTo("Grüße, \u4f60\u597d");
      assertThat(mail.getFrom()[0]).hasToString("OnlyArts <hello@onlyarts.test>");
      assertThat(mail.getAllRecipients()[0]).hasToString("mira@example.com");
      assertThat(mail.getHeader("List-Unsubscribe")).containsExactly("<https://onlyarts.test/x>");
      MimeMultipart parts = (MimeMultipart) mail.getContent();
      assertThat(parts.getBodyPart(0).getContent()).isEqualTo("téxt");
      assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
      assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p>ünder</p>");
    }
  }

  @Test
  void R83_one_key_is_one_mail_also_for_the_next_process() throws IOException {
    Answer first =
        new FolderMail(folder.resolve("mail"), clock).send(outgoing("order_paid/1", "Hello"));
    clock.advance(Duration.ofHours(1));
    Answer again =
        new FolderMail(folder.resolve("mail"), clock)
            .send(outgoing("order_paid/1", "Hello, changed"));
    new FolderMail(folder.resolve("mail"), clock).send(outgoing("order_paid/11", "Another"));

    assertThat(again).isEqualTo(first);
    assertThat(files()).hasSize(4);
  }

  @Test
  void the_folder_is_listed_once_however_many_mails_are_sent() throws IOException {
    FolderMail mail = new FolderMail(folder.resolve("mail"), clock);
    Answer first = mail.send(outgoing("order_paid/1", "Hello"));
    try (var files = Files.list(folder.resolve("mail"))) {
      files.forEach(file -> file.toFile().delete());
    }

    assertThat(mail.send(outgoing("order_paid/1", "Hello")))
        .as("remembered, not found")
        .isEqualTo(first);
    assertThat(files()).isEmpty();
  }

  @Test
  void a_folder_that_cannot_be_written_is_tried_again() throws IOException {
    Files.writeString(folder.resolve("mail"), "a file in its place");
    assertThat(
            new FolderMail(folder.resolve("mail"), clock).send(outgoing("order_paid/1", "Hello")))
        .isInstanceOf(Answer.Unknown.class);
  }

  private List<Path> files() throws IOException {
    try (var files = Files.list(folder.resolve("mail"))) {
      return files.sorted().toList();
    }
  }

  private static OutgoingMail outgoing(String key, String subject) {
    return new OutgoingMail(
        new MailKey(key),
        "OnlyArts <hello@onlyarts.test>",
        new MailAddress("mira@example.com"),
        new Sheet(subject, "téxt", "<p>ünder</p>"),
        Map.of("List-Unsubscribe", "<https://onlyarts.test/x>"));
  }
}
