package com.onlyarts.bootstrap.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.onlyarts.bootstrap.demo.DemoPerson;
import com.onlyarts.bootstrap.web.DocsMarkdown.Article;
import com.onlyarts.contract.Contract;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The pages of {@code /docs}, made once: the guides and the changelog of the contract, in the one
 * frame, and the reference. The texts are there as Markdown too, for programs that read, and a list
 * of them in the form that language models look for; and a collection for Postman that calls this
 * service.
 */
public final class DocsPages {
  /** In the order in which one reads them. */
  public static final List<String> GUIDES =
      List.of(
          "getting-started",
          "authentication",
          "errors",
          "pagination",
          "caching",
          "pictures",
          "idempotency",
          "money",
          "test-cards",
          "live-events",
          "accounts",
          "artworks-and-search",
          "orders",
          "files",
          "imports",
          "commissions",
          "consultations",
          "auctions",
          "streaming",
          "messages",
          "notifications-and-push",
          "payouts-and-subscriptions",
          "moderation-and-administration",
          "leaving",
          "site-addresses",
          "webhooks",
          "versioning",
          "clients");

  private static final String CONTRACT = "/com/onlyarts/contract/";
  private static final String COLLECTION = "onlyarts.postman_collection.json";
  private static final String WRITTEN_FOR = "localhost:5000";
  private static final List<String> ASSETS =
      List.of(
          "/docs/docs.css",
          "/docs/docs.js",
          "/docs/icon.svg",
          "/docs/reference.js",
          "/META-INF/resources/webjars/scalar/scalar.js");

  private final URI here;
  private final Mustache.Compiler mustache = Mustache.compiler().escapeHTML(true);
  private final Map<String, StaticFile> pages = new LinkedHashMap<>();
  private final Map<String, StaticFile> assets = new LinkedHashMap<>();
  private final Map<String, String> addresses = new HashMap<>();
  private final List<Entry> guides;

  /** The pages name its parts too: those that Java does not, it has as components. */
  private record Entry(String name, String summary, Article article) {
    String href() {
      return "/docs/guides/" + name;
    }

    String title() {
      return article.title();
    }
  }

  /**
   * @param contract whose operations the search finds
   * @param here where this service is reached: examples are written for port 5000 of the own
   *     machine, and show this address instead
   * @param demo as whom the reference can call, if the service has a demo
   */
  DocsPages(Contract contract, URI here, List<DemoPerson> demo) {
    this.here = here;
    ASSETS.forEach(this::addAsset);
    guides = GUIDES.stream().map(this::guide).toList();
    Article changelog = DocsMarkdown.article(text(CONTRACT + "CHANGELOG.md"));
    addAsset("search.json", new StaticFile("json", searchIndex(contract, changelog)));
    pages.put(
        "/docs",
        page("home.html", "OnlyArts for developers", Map.of("latest", latest(changelog.html()))));
    guides.forEach(guide -> pages.put(guide.href(), guidePage(guide)));
    pages.put(
        "/docs/changelog",
        page("article.html", changelog.title(), Map.of("html", changelog.html())));
    pages.put(
        "/docs/reference",
        page("reference.html", "Reference", Map.of("hasDemo", !demo.isEmpty(), "people", demo)));
    guides.forEach(guide -> pages.put(guide.href() + ".md", markdown(guide.article())));
    pages.put("/docs/changelog.md", markdown(changelog));
    pages.put("/docs/llms.txt", listForModels());
    pages.put(
        "/docs/" + COLLECTION, new StaticFile("json", text(CONTRACT + COLLECTION).getBytes(UTF_8)));
  }

  /** Every page by its path. */
  Map<String, StaticFile> pages() {
    return Map.copyOf(pages);
  }

  /** What the pages are made of, by paths that change with it. */
  Map<String, StaticFile> assets() {
    return Map.copyOf(assets);
  }

  private void addAsset(String resource) {
    addAsset(resource.substring(resource.lastIndexOf('/') + 1), StaticFile.ofResource(resource));
  }

  private void addAsset(String name, StaticFile file) {
    String address = "/docs/assets/%s/%s".formatted(file.hash(), name);
    assets.put(address, file);
    addresses.put(name.replace('.', '_'), address);
  }

  private Entry guide(String name) {
    Article article = DocsMarkdown.article(text(CONTRACT + "guides/" + name + ".md"));
    return new Entry(name, article.summary(), article);
  }

  private byte[] searchIndex(Contract contract, Article changelog) {
    DocsSearch search = new DocsSearch();
    guides.forEach(guide -> search.add(guide.href(), guide.article()));
    search.add(contract);
    search.add("/docs/changelog", changelog);
    return search.index();
  }

  private static StaticFile markdown(Article article) {
    return new StaticFile("md", article.markdown().getBytes(UTF_8));
  }

  private StaticFile listForModels() {
    String list =
        mustache
            .escapeHTML(false)
            .compile(text("/docs/llms.txt"))
            .execute(Map.of("here", here, "guides", guides));
    return new StaticFile("txt", list.getBytes(UTF_8));
  }

  private StaticFile guidePage(Entry guide) {
    int at = guides.indexOf(guide);
    Map<String, Object> facts =
        new HashMap<>(Map.of("html", guide.article().html(), "current", guide.name()));
    if (at > 0) {
      facts.put("before", guides.get(at - 1));
    }
    if (at + 1 < guides.size()) {
      facts.put("after", guides.get(at + 1));
    }
    return page("article.html", guide.title(), facts);
  }

  private StaticFile page(String body, String title, Map<String, Object> facts) {
    Map<String, Object> all = new HashMap<>(facts);
    all.put("title", title);
    all.put("asset", addresses);
    all.put("guides", guides);
    all.put(
        "isCurrent",
        (Mustache.Lambda)
            (fragment, out) ->
                out.write(fragment.execute().equals(facts.get("current")) ? "page" : "false"));
    all.put("body", template(body).execute(all));
    return new StaticFile("html", template("frame.html").execute(all).getBytes(UTF_8));
  }

  private Template template(String name) {
    return mustache.defaultValue("").compile(text("/docs/" + name));
  }

  /** The newest version's part: from its heading to the next one. */
  private static String latest(String html) {
    int from = html.indexOf("<h2");
    int to = html.indexOf("<h2", from + 1);
    return html.substring(from, to);
  }

  private String text(String resource) {
    return new String(StaticFile.read(resource), UTF_8)
        .replace("http://" + WRITTEN_FOR, here.toString())
        .replace(WRITTEN_FOR, here.getAuthority());
  }
}
