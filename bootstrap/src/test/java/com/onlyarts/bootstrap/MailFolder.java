package com.onlyarts.bootstrap;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The folder that stands in for Resend, read as a mail program would. */
final class MailFolder {
  private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_-]+)");

  private final Path folder;

  MailFolder(RunningService service) {
    folder = service.dataDir().resolve("mail");
  }

  /** A mail as its reader sees it. */
  record Received(String subject, String text, String unsubscribe) {

    /** The secret of the link in it. */
    String token() {
      return tokenOf(text);
    }

    static String tokenOf(String text) {
      Matcher token = TOKEN.matcher(text);
      if (!token.find()) {
        throw new AssertionError("no link with a token in " + text);
      }
      return token.group(1);
    }
  }

  /** The one mail to an address with this in its subject, once it has come. */
  Received await(String address, String subject) {
    Wait.until(
        "a mail to %s: %s".formatted(address, subject), () -> !to(address, subject).isEmpty());
    return to(address, subject).getFirst();
  }

  List<Received> to(String address, String subject) {
    return to(address).stream().filter(mail -> mail.subject().contains(subject)).toList();
  }

  /** Every mail to an address, oldest first. */
  List<Received> to(String address) {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .filter(
              file ->
                  file.toString().endsWith(".eml") && file.toString().contains("_" + address + "_"))
          .sorted()
          .map(MailFolder::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Received read(Path file) {
    try (InputStream eml = Files.newInputStream(file)) {
      MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), eml);
      String text = String.valueOf(((MimeMultipart) mail.getContent()).getBodyPart(0).getContent());
      return new Received(
          mail.getSubject(), text, String.valueOf(mail.getHeader("List-Unsubscribe", ",")));
    } catch (IOException | MessagingException e) {
      throw new IllegalStateException("not a mail: " + file, e);
    }
  }
}
