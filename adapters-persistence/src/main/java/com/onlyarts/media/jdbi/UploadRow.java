package com.onlyarts.media.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.optionalText;
import static com.onlyarts.kernel.jdbi.Columns.texts;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.media.application.port.UploadView;
import com.onlyarts.media.domain.Colour;
import com.onlyarts.media.domain.Dimensions;
import com.onlyarts.media.domain.Picture;
import com.onlyarts.media.domain.PictureFormat;
import com.onlyarts.media.domain.PublicId;
import com.onlyarts.media.domain.Ticket;
import com.onlyarts.media.domain.Upload;
import com.onlyarts.media.domain.UploadId;
import com.onlyarts.media.domain.UploadState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** An upload as it stands in its row. */
final class UploadRow implements RowMapper<Upload> {
  @Override
  public Upload map(ResultSet row, StatementContext context) throws SQLException {
    return Upload.restore(
        id(row, "id", UploadId::new),
        id(row, "user_id", PersonId::new),
        new PublicId(row.getString("public_id")),
        instant(row, "created_at"),
        state(row),
        instant(row, "due_at"));
  }

  static UploadView view(ResultSet row) throws SQLException {
    return new UploadView(
        id(row, "id", UploadId::new),
        new PublicId(row.getString("public_id")),
        picture(row),
        instant(row, "created_at"));
  }

  private static UploadState state(ResultSet row) throws SQLException {
    if (row.getObject("leaving_at") != null) {
      return new UploadState.Leaving();
    }
    return optionalText(row, "url").isPresent()
        ? new UploadState.Kept(picture(row))
        : new UploadState.Awaited(optionalText(row, "ticket_hash").map(Ticket.Digest::new));
  }

  private static Picture picture(ResultSet row) throws SQLException {
    Integer[] widths = (Integer[]) row.getArray("size_widths").getArray();
    List<String> urls = texts(row, "size_urls");
    return new Picture(
        row.getString("url"),
        row.getString("thumbnail_url"),
        IntStream.range(0, widths.length)
            .mapToObj(n -> new Picture.Size(widths[n], urls.get(n)))
            .toList(),
        PictureFormat.labelled(row.getString("format")),
        new Dimensions(row.getInt("width"), row.getInt("height")),
        row.getLong("bytes"),
        optionalText(row, "dominant_colour").map(Colour::new));
  }
}
