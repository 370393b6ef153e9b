package com.onlyarts.notifications.mustache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.onlyarts.kernel.Money;
import com.onlyarts.notifications.application.EventSamples;
import com.onlyarts.notifications.application.MailFixture;
import com.onlyarts.notifications.application.port.MailTemplates.Sheet;
import com.onlyarts.notifications.application.port.Receipts.Receipt;
import com.onlyarts.notifications.domain.MailTemplate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every mail there is, with names of people who mean no good. */
class MustacheMailTemplatesTest {
  private static final String HOSTILE =
      "<script>alert('x')</script> \"{{name}}\" [click](https://evil.test)\r\nBcc: all@evil.test";
  private static final List<String> TEXTS =
      List.of(
          "name",
          "username",
          "client",
          "title",
          "other",
          "number",
          "subtotal",
          "tax",
          "total",
          "budget",
          "status",
          "amount",
          "fate",
          "when",
          "minutes",
          "price",
          "hours",
          "how",
          "payBy",
          "reason",
          "order",
          "commission",
          "consultation",
          "livestream",
          "subject",
          "text",
          "path",
          "markdown");
  private final MustacheMailTemplates templates = new MustacheMailTemplates();

  @ParameterizedTest
  @EnumSource
  void every_mail_can_be_written_and_nobodys_name_becomes_markup_or_a_header(
      MailTemplate template) {
    Sheet sheet = templates.write(template, Locale.ENGLISH, facts(HOSTILE));

    assertThat(sheet.subject())
        .isNotBlank()
        .doesNotContain("\r", "\n")
        .isEqualTo(sheet.subject().strip());
    assertThat(sheet.text()).isNotBlank().doesNotContain("{{site}}", "{{link}}");
    assertThat(sheet.html())
        .doesNotContain("<script>", "{{site}}")
        .contains("</html>", "https://onlyarts.test");
    if (template != MailTemplate.NEWSLETTER) {
      assertThat(sheet.html()).doesNotContain("href=\"https://evil.test\"");
    }
  }

  @Test
  void every_mail_of_the_catalogue_brings_the_facts_that_its_template_speaks_of() {
    MailFixture fixture = new MailFixture();
    Money price = MailFixture.usd("5.50");
    fixture.receipt = Optional.of(new Receipt("OA-1", List.of(), price, price, price));
    EventSamples.ofCatalogue().forEach(fixture::hears);

    assertThat(fixture.mails.all())
        .hasSizeGreaterThan(20)
        .allSatisfy(
            mail -> {
              Map<String, Object> facts = new HashMap<>(mail.facts());
              facts.put("site", "https://onlyarts.test");
              if (mail.template() == MailTemplate.PASSWORD_RESET) {
                facts.put("link", "https://onlyarts.test/reset-password#token=x");
              }
              assertThat(templates.write(mail.template(), Locale.ENGLISH, facts).text())
                  .isNotBlank();
            });
  }

  @Test
  void an_order_is_confirmed_line_by_line_with_its_sums() {
    Map<String, Object> facts = facts("Mira");
    facts.putAll(
        Map.of(
            "number",
            "OA-20240115-001",
            "order",
            "0190",
            "subtotal",
            "500.00 USD",
            "tax",
            "50.00 USD",
            "total",
            "550.00 USD"));
    facts.put(
        "lines",
        List.of(
            Map.of("copies", "1", "title", "Tide & Ebb", "amount", "300.00 USD"),
            Map.of("copies", "2", "title", "Dune", "amount", "200.00 USD")));

    Sheet sheet = templates.write(MailTemplate.ORDER_CONFIRMATION, Locale.ENGLISH, facts);

    assertThat(sheet.subject()).isEqualTo("Your order OA-20240115-001");
    assertThat(sheet.text())
        .isEqualTo(
            """
            Hello Mira,

            thank you. Your order OA-20240115-001 is paid:

            1 x Tide & Ebb: 300.00 USD
            2 x Dune: 200.00 USD

            Subtotal: 500.00 USD
            Tax: 50.00 USD
            Total: 550.00 USD

            See your order:
            https://onlyarts.test/orders/0190
            """);
    assertThat(sheet.html())
        .contains("<p>1 x Tide &amp; Ebb: 300.00 USD<br>\n2 x Dune: 200.00 USD</p>")
        .contains(
            "<a class=\"button\" href=\"https://onlyarts.test/orders/0190\">See your order</a>");
  }

  @Test
  void a_newsletter_is_markdown_without_html_or_scripts_in_links() {
    Map<String, Object> facts = facts("News");
    facts.put(
        "markdown",
        "Three *new* artists: <img src=x onerror=alert(1)>\n\n[safe](https://example.com) [bad](javascript:alert(1))");

    Sheet sheet = templates.write(MailTemplate.NEWSLETTER, Locale.ENGLISH, facts);

    assertThat(sheet.html())
        .contains("<em>new</em>", "&lt;img", "href=\"https://example.com\"", "Unsubscribe</a>")
        .doesNotContain("<img", "javascript:");
    assertThat(sheet.text())
        .contains("Three *new* artists")
        .contains("Unsubscribe:\nhttps://onlyarts.test/newsletter/unsubscribe#token=x");
  }

  @Test
  void another_language_is_another_file_and_what_it_lacks_is_english() {
    Map<String, Object> facts = facts("Mira");

    assertThat(templates.write(MailTemplate.WELCOME, Locale.GERMANY, facts).subject())
        .isEqualTo("Willkommen bei OnlyArts, Mira");
    assertThat(templates.write(MailTemplate.PAYOUT_PAID, Locale.GERMANY, facts).subject())
        .isEqualTo("Mira is on its way to you");
  }

  @Test
  void a_fact_that_is_missing_is_an_error_and_no_gap() {
    assertThatThrownBy(
            () ->
                templates.write(
                    MailTemplate.WELCOME, Locale.ENGLISH, Map.of("site", "https://onlyarts.test")))
        .isInstanceOf(RuntimeException.class);
  }

  private static Map<String, Object> facts(String text) {
    Map<String, Object> facts = new HashMap<>();
    TEXTS.forEach(name -> facts.put(name, text));
    facts.put("lines", List.of(Map.of("copies", "1", "title", text, "amount", "1.00 USD")));
    facts.put("site", "https://onlyarts.test");
    facts.put("link", "https://onlyarts.test/reset-password#token=x");
    facts.put("unsubscribe", "https://onlyarts.test/newsletter/unsubscribe#token=x");
    facts.put("meeting", "https://meet.test/x");
    return facts;
  }
}
