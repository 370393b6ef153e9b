package com.onlyarts.media.cloudinary;

import com.onlyarts.kernel.Rejected;
import com.onlyarts.media.application.port.Pictures;
import com.onlyarts.media.domain.Dimensions;
import com.onlyarts.media.domain.MediaRejection.PictureNotSupported;
import com.onlyarts.media.domain.MediaRejection.PictureNotSupported.Why;
import com.onlyarts.media.domain.Picture;
import com.onlyarts.media.domain.PictureFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads what Cloudinary says. An answer that lacks what is documented is no answer. */
final class CloudinaryAnswers {
  private static final Set<Object> GONE = Set.of("ok", "not found");

  private CloudinaryAnswers() {}

  static Picture picture(Map<?, ?> answer) {
    Dimensions dimensions = new Dimensions(number(answer, "width"), number(answer, "height"));
    List<Picture.Size> smaller = eager(answer);
    String url = text(answer, "secure_url");
    return new Picture(
        url,
        smaller.stream().findFirst().map(Picture.Size::url).orElse(url),
        smaller.stream().skip(1).filter(size -> size.width() < dimensions.width()).toList(),
        PictureFormat.extended(text(answer, "format"))
            .orElseThrow(() -> new Rejected(new PictureNotSupported(Why.UNKNOWN))),
        dimensions,
        number(answer, "bytes"),
        Optional.empty());
  }

  static void insistOnGone(Map<?, ?> answer) {
    if (!GONE.contains(text(answer, "result"))) {
      throw CloudinaryRetries.away();
    }
  }

  /** In the order we asked for them: the thumbnail, then the sizes. */
  private static List<Picture.Size> eager(Map<?, ?> answer) {
    if (!(answer.get("eager") instanceof List<?> made)
        || made.size() != Pictures.SIZES.size() + 1) {
      throw CloudinaryRetries.away();
    }
    return made.stream()
        .flatMap(one -> one instanceof Map<?, ?> size ? Stream.of(size) : Stream.empty())
        .map(CloudinaryAnswers::size)
        .toList();
  }

  private static Picture.Size size(Map<?, ?> made) {
    return new Picture.Size(number(made, "width"), text(made, "secure_url"));
  }

  private static String text(Map<?, ?> answer, String member) {
    if (answer.get(member) instanceof String text) {
      return text;
    }
    throw CloudinaryRetries.away();
  }

  private static int number(Map<?, ?> answer, String member) {
    if (answer.get(member) instanceof Number number) {
      return number.intValue();
    }
    throw CloudinaryRetries.away();
  }
}
