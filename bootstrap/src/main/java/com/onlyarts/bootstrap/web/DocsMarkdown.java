package com.onlyarts.bootstrap.web;

import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;

/**
 * Markdown of ours as HTML: its headings can be linked to, its links between files become links
 * between pages, what is wide can be scrolled by keyboard. An example in the shell that is followed
 * by the same in {@code js client} stands with it in one box, for the reader to choose.
 */
final class DocsMarkdown {
  private static final String FILE = ".md";
  private static final String CLIENT = "js client";
  private static final List<Extension> EXTENSIONS =
      List.of(TablesExtension.create(), HeadingAnchorExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
  private static final TextContentRenderer TEXT = TextContentRenderer.builder().build();
  private static final HtmlRenderer HTML =
      HtmlRenderer.builder()
          .extensions(EXTENSIONS)
          .attributeProviderFactory(_ -> (node, tag, attributes) -> adorn(node, tag, attributes))
          .build();

  private DocsMarkdown() {}

  /**
   * A text with what others say of it.
   *
   * @param title its first heading
   * @param summary its first paragraph
   * @param html all of it but the comments
   * @param markdown the same as it was written
   */
  record Article(String title, String summary, String html, String markdown) {}

  static Article article(String written) {
    String markdown = written.replaceAll("(?s)<!--.*?-->\n?", "");
    Node document = PARSER.parse(markdown);
    boxAlternatives(document);
    return new Article(
        text(first(document, Heading.class)),
        text(first(document, Paragraph.class)),
        html(document),
        markdown);
  }

  private static void boxAlternatives(Node document) {
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof FencedCodeBlock && isForClient(node.getNext())) {
        node.insertBefore(literally("<div class=\"tabs\">"));
        node = node.getNext();
        node.insertAfter(literally("</div>"));
      }
    }
  }

  private static Node literally(String html) {
    HtmlBlock block = new HtmlBlock();
    block.setLiteral(html);
    return block;
  }

  private static boolean isForClient(@Nullable Node node) {
    return node instanceof FencedCodeBlock example && CLIENT.equals(example.getInfo());
  }

  private static String html(Node document) {
    return HTML.render(document)
        .replace(
            "<table>",
            "<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"><table>")
        .replace("</table>", "</table></div>");
  }

  private static void adorn(Node node, String tag, Map<String, String> attributes) {
    if (node instanceof Link link && link.getDestination().endsWith(FILE)) {
      attributes.put(
          "href",
          link.getDestination().substring(0, link.getDestination().length() - FILE.length()));
    }
    if (node instanceof FencedCodeBlock && tag.equals("pre")) {
      attributes.put("tabindex", "0");
      if (isForClient(node)) {
        attributes.put("data-tab", "@onlyarts/client");
      } else if (isForClient(node.getNext())) {
        attributes.put("data-tab", "curl");
      }
    }
  }

  private static Node first(Node document, Class<? extends Node> kind) {
    Node node = document.getFirstChild();
    while (!kind.isInstance(node)) {
      node = node.getNext();
    }
    return node;
  }

  private static String text(Node node) {
    return TEXT.render(node).replace('\n', ' ').strip();
  }
}
