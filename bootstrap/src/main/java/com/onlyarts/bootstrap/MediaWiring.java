package com.onlyarts.bootstrap;

import com.onlyarts.kernel.application.Chore;
import com.onlyarts.media.api.PicturesInUse;
import com.onlyarts.media.application.KeepingUploads;
import com.onlyarts.media.application.PictureDesk;
import com.onlyarts.media.application.SendingDirectly;
import com.onlyarts.media.application.SweepingUploads;
import com.onlyarts.media.application.UploadingPictures;
import com.onlyarts.media.application.port.Pictures;
import com.onlyarts.media.cloudinary.CloudinaryPictures;
import com.onlyarts.media.cloudinary.CloudinarySettings;
import com.onlyarts.media.disk.DiskPictures;
import com.onlyarts.media.imaging.ImageIoDarkroom;
import com.onlyarts.media.jdbi.JdbiUploads;
import com.onlyarts.media.rest.UploadsResource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** The media module: uploads, the darkroom they pass through, and who stores them. */
final class MediaWiring {
  private static final Duration SWEEP = Duration.ofMinutes(10);

  private final List<Object> resources;

  /**
   * @param shown everybody who shows pictures; whoever is missing here loses theirs to the sweep
   */
  MediaWiring(Foundation foundation, List<PicturesInUse> shown) {
    PicturesInUse inUse = asked -> shown.stream().flatMap(one -> one.among(asked).stream()).collect(Collectors.toSet());
    JdbiUploads uploads = new JdbiUploads(foundation.jdbi(), foundation.clock());
    Pictures pictures = pictures(foundation.settings());
    PictureDesk desk = new PictureDesk(foundation.transactions(), uploads, new ImageIoDarkroom(), pictures, foundation.clock());
    SweepingUploads sweeping = new SweepingUploads(foundation.transactions(), uploads, inUse, desk, foundation.clock());

    resources =
        List.of(
            new UploadsResource(
                new UploadingPictures(desk),
                new SendingDirectly(foundation.transactions(), uploads, pictures, desk, foundation.clock()),
                new KeepingUploads(foundation.transactions(), uploads, inUse, desk),
                foundation.caller()));
    foundation.chores().add(new Chore("media.sweep-uploads", SWEEP, sweeping::sweep));
  }

  List<Object> resources() {
    return resources;
  }

  /** Where the local disk keeps pictures while no Cloudinary is set. */
  static Path folder(Settings settings) {
    return settings.dataDir().resolve("media");
  }

  private static Pictures pictures(Settings settings) {
    return settings
        .cloudinary()
        .<Pictures>map(it -> new CloudinaryPictures(CloudinarySettings.of(it.cloudName(), it.apiKey(), it.apiSecret(), it.apiBase())))
        .orElseGet(() -> new DiskPictures(folder(settings), settings.publicUrl()));
  }
}
