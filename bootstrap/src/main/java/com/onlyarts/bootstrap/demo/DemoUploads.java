package com.onlyarts.bootstrap.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** What artists upload: files that buyers download, and photographs of a work. */
final class DemoUploads {
  private static final String BOUNDARY = "one-picture-after-the-other";
  private static final List<String> SIDES =
      List.of("All of it", "The ridge, closer", "The foot of it, closer");

  private final DemoUsers users;

  DemoUploads(DemoUsers users) {
    this.users = users;
  }

  /** Has a work delivered as a drawing, too. */
  void deliver(String artist, String work, String title, String svg) {
    byte[] bytes = svg.getBytes(UTF_8);
    JsonNode announced =
        users.does(
            artist,
            "POST",
            "/files",
            Map.of("name", title + ".svg", "type", "svg", "bytes", bytes.length));
    String file = announced.at("/data/file/id").asText();
    users.puts(URI.create(announced.at("/data/parts/0/address").asText()), bytes);
    users.does(artist, "POST", "/files/%s/complete".formatted(file));
    users.does(
        artist, "PUT", "/artworks/%s/files".formatted(work), Map.of("fileIds", List.of(file)));
  }

  /** Shows a work by photographs of it. */
  void show(String artist, String work, String title) {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    for (int side = 0; side < SIDES.size(); side++) {
      form.writeBytes(
          "--%s\r\nContent-Disposition: form-data; name=\"images\"; filename=\"%d.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n"
              .formatted(BOUNDARY, side)
              .getBytes(UTF_8));
      form.writeBytes(DemoPhotograph.jpeg(side));
      form.writeBytes("\r\n".getBytes(UTF_8));
    }
    form.writeBytes("--%s--\r\n".formatted(BOUNDARY).getBytes(UTF_8));
    JsonNode uploaded =
        users.sends(
            artist,
            "POST",
            "/upload/images",
            BodyPublishers.ofByteArray(form.toByteArray()),
            "multipart/form-data; boundary=" + BOUNDARY);
    List<String> ids =
        StreamSupport.stream(uploaded.at("/data/images").spliterator(), false)
            .map(image -> image.at("/id").asText())
            .toList();
    users.does(
        artist,
        "PUT",
        "/artworks/%s/pictures".formatted(work),
        Map.of(
            "pictures",
            IntStream.range(0, ids.size())
                .mapToObj(
                    side ->
                        Map.of("imageId", ids.get(side), "altText", title + ": " + SIDES.get(side)))
                .toList()));
  }
}
