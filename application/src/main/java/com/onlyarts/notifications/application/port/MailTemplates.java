package com.onlyarts.notifications.application.port;

import com.onlyarts.notifications.domain.MailTemplate;
import java.util.Locale;
import java.util.Map;

/** Where the words of every mail stand. */
public interface MailTemplates {

  /**
   * The mail in words of a language, in English if there are none.
   *
   * @param facts all that the template speaks of; a missing one is an error, none is trusted
   */
  Sheet write(MailTemplate template, Locale language, Map<String, Object> facts);

  /**
   * What is written, twice.
   *
   * @param subject one line
   */
  record Sheet(String subject, String text, String html) {}
}
