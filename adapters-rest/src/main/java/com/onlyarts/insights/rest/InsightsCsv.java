package com.onlyarts.insights.rest;

import static com.onlyarts.insights.rest.InsightsJson.amount;
import static com.onlyarts.insights.rest.InsightsJson.count;

import com.onlyarts.insights.application.port.Figures.Measure;
import com.onlyarts.insights.application.port.Figures.Step;
import com.onlyarts.insights.application.port.Figures.TopArtist;
import com.onlyarts.insights.application.port.Figures.TopArtwork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Figures for spreadsheets: RFC 4180, one line of names first. */
final class InsightsCsv {
  private InsightsCsv() {}

  static String sales(List<Step> steps) {
    return series(
        steps,
        List.of("orders", "copies", "gross", "fees", "earned", "returned", "net"),
        step ->
            Stream.of(
                count(step, Measure.ORDERS),
                count(step, Measure.COPIES),
                amount(step, Measure.GROSS),
                amount(step, Measure.FEES),
                amount(step, Measure.EARNED),
                amount(step, Measure.RETURNED),
                InsightsJson.net(step)));
  }

  static String artwork(List<Step> steps) {
    return series(
        steps,
        List.of("copies", "gross"),
        step -> Stream.of(count(step, Measure.COPIES), amount(step, Measure.GROSS)));
  }

  static String platform(List<Step> steps) {
    return series(
        steps,
        List.of("newUsers", "newArtworks", "orders", "revenue", "platformCommission"),
        step ->
            Stream.of(
                count(step, Measure.PEOPLE),
                count(step, Measure.ARTWORKS),
                count(step, Measure.ORDERS),
                InsightsJson.revenue(step),
                amount(step, Measure.COMMISSION)));
  }

  static String revenue(List<Step> steps) {
    return series(
        steps,
        List.of("captured", "refunded", "revenue", "platformCommission"),
        step ->
            Stream.of(
                amount(step, Measure.CAPTURED),
                amount(step, Measure.REFUNDED),
                InsightsJson.revenue(step),
                amount(step, Measure.COMMISSION)));
  }

  static String artworks(List<TopArtwork> artworks) {
    return table(
        List.of("id", "title", "artist", "views", "favorites", "sales"),
        artworks.stream()
            .map(
                top ->
                    Stream.of(
                        top.artwork().value(),
                        top.title(),
                        top.artist().username(),
                        top.views(),
                        top.favorites(),
                        top.sales())));
  }

  static String artists(List<TopArtist> artists) {
    return table(
        List.of("id", "username", "followers", "sales"),
        artists.stream()
            .map(
                top ->
                    Stream.of(
                        top.artist().id().value(),
                        top.artist().username(),
                        top.followers(),
                        top.sales())));
  }

  private static String series(
      List<Step> steps, List<String> names, Function<List<Step>, Stream<?>> cells) {
    return table(
        Stream.concat(Stream.of("starts", "ends"), names.stream()).toList(),
        steps.stream()
            .map(
                step ->
                    Stream.concat(
                        Stream.of(step.starts(), step.ends()), cells.apply(List.of(step)))));
  }

  private static String table(List<String> names, Stream<Stream<?>> lines) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      printer.printRecord(names);
      for (Stream<?> line : lines.toList()) {
        printer.printRecord(line.map(InsightsCsv::harmless));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** A spreadsheet would run a text that begins like a formula. */
  private static Object harmless(Object cell) {
    return cell instanceof String text && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
        ? "'" + text
        : cell;
  }
}
