package com.onlyarts.media.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What S3 reads and writes in XML. */
final class S3Xml {
  private static final Pattern PART = Pattern.compile("<Part>(.*?)</Part>", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("<PartNumber>(\\d+)</PartNumber>");
  private static final Pattern ETAG = Pattern.compile("<ETag>(?:&quot;|\")?([^<&\"]+)");

  private S3Xml() {}

  static Map<String, String> query(@Nullable String raw) {
    Map<String, String> query = new HashMap<>();
    for (String one : raw == null ? new String[0] : raw.split("&")) {
      String[] pair = one.split("=", 2);
      query.put(pair[0], pair.length > 1 ? URLDecoder.decode(pair[1], UTF_8) : "");
    }
    return query;
  }

  static String list(String bucket, Map<String, S3Shelf.Stored> objects) {
    return "<ListBucketResult><Name>%s</Name><KeyCount>%d</KeyCount><IsTruncated>false</IsTruncated>%s</ListBucketResult>"
        .formatted(
            bucket,
            objects.size(),
            objects.entrySet().stream()
                .map(
                    it ->
                        "<Contents><Key>%s</Key><Size>%d</Size><ETag>%s</ETag></Contents>"
                            .formatted(
                                it.getKey(),
                                it.getValue().bytes(),
                                it.getValue().etag().replace("\"", "&quot;")))
                .collect(Collectors.joining()));
  }

  static String uploads(String bucket, Map<String, String> keys) {
    return "<ListMultipartUploadsResult><Bucket>%s</Bucket><IsTruncated>false</IsTruncated>%s</ListMultipartUploadsResult>"
        .formatted(
            bucket,
            keys.entrySet().stream()
                .map(
                    it ->
                        "<Upload><Key>%s</Key><UploadId>%s</UploadId></Upload>"
                            .formatted(it.getValue(), it.getKey()))
                .collect(Collectors.joining()));
  }

  static String begun(String bucket, String key, String upload) {
    return "<InitiateMultipartUploadResult><Bucket>%s</Bucket><Key>%s</Key><UploadId>%s</UploadId></InitiateMultipartUploadResult>"
        .formatted(bucket, key, upload);
  }

  static String copied(String etag) {
    return "<CopyPartResult><ETag>%s</ETag></CopyPartResult>"
        .formatted(etag.replace("\"", "&quot;"));
  }

  static String completed(String bucket, String key, String etag) {
    return "<CompleteMultipartUploadResult><Bucket>%s</Bucket><Key>%s</Key><ETag>%s</ETag></CompleteMultipartUploadResult>"
        .formatted(bucket, key, etag.replace("\"", "&quot;"));
  }

  static String error(String code) {
    return "<Error><Code>%s</Code><Message>as told</Message></Error>".formatted(code);
  }

  /** The tags of the parts that are to be joined, without quotes, by their numbers. */
  static Map<Integer, String> parts(String body) {
    Map<Integer, String> parts = new LinkedHashMap<>();
    Matcher part = PART.matcher(body);
    while (part.find()) {
      Matcher number = NUMBER.matcher(part.group(1));
      Matcher etag = ETAG.matcher(part.group(1));
      if (number.find() && etag.find()) {
        parts.put(Integer.valueOf(number.group(1)), etag.group(1));
      }
    }
    return parts;
  }
}
