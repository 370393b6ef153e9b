package com.onlyarts.bootstrap.wiring;

import com.onlyarts.bootstrap.settings.Settings;
import com.onlyarts.catalog.jdbi.JdbiArtworkFiles;
import com.onlyarts.catalog.jdbi.JdbiArtworkPictures;
import com.onlyarts.catalog.jdbi.JdbiImports;
import com.onlyarts.commissions.jdbi.JdbiCommissionPictures;
import com.onlyarts.identity.jdbi.JdbiProfilePictures;
import com.onlyarts.kernel.application.Job;
import com.onlyarts.kernel.resilience.ProviderCalls;
import com.onlyarts.livestreams.jdbi.JdbiStreamPictures;
import com.onlyarts.media.api.FileAddresses;
import com.onlyarts.media.api.FileChecks;
import com.onlyarts.media.api.FilesInUse;
import com.onlyarts.media.api.PicturesInUse;
import com.onlyarts.media.api.StoredPictures;
import com.onlyarts.media.application.CheckingFiles;
import com.onlyarts.media.application.KeepingUploads;
import com.onlyarts.media.application.OfferingFiles;
import com.onlyarts.media.application.ReadingFiles;
import com.onlyarts.media.application.RemovingFiles;
import com.onlyarts.media.application.SendingDirectly;
import com.onlyarts.media.application.SendingFiles;
import com.onlyarts.media.application.StoringPictures;
import com.onlyarts.media.application.SweepFilesJob;
import com.onlyarts.media.application.SweepingUploads;
import com.onlyarts.media.application.TakingPictures;
import com.onlyarts.media.application.UploadingPictures;
import com.onlyarts.media.application.port.ImageProcessor;
import com.onlyarts.media.application.port.Pictures;
import com.onlyarts.media.application.port.PrivateFiles;
import com.onlyarts.media.cloudinary.CloudinaryPictures;
import com.onlyarts.media.cloudinary.CloudinarySettings;
import com.onlyarts.media.disk.AddressSigner;
import com.onlyarts.media.disk.DiskFiles;
import com.onlyarts.media.disk.DiskPictures;
import com.onlyarts.media.imaging.ImageIoProcessor;
import com.onlyarts.media.jdbi.JdbiFileAddressKey;
import com.onlyarts.media.jdbi.JdbiOriginals;
import com.onlyarts.media.jdbi.JdbiUploads;
import com.onlyarts.media.rest.FilesResource;
import com.onlyarts.media.rest.TicketFilter;
import com.onlyarts.media.rest.UploadsResource;
import com.onlyarts.ordering.application.DownloadingFiles;
import com.onlyarts.ordering.jdbi.JdbiCasePictures;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** The media module: uploads, the image processor they pass through, and who stores them. */
public final class MediaWiring {
  private static final Duration SWEEP = Duration.ofMinutes(10);

  private final List<Object> resources;
  private final FileChecks fileChecks;
  private final JdbiFileAddressKey addressKey;
  private final DiskFiles disk;
  private final AddressSigner signer;
  private final SendingFiles sendingFiles;
  private final Clock clock;
  private final ImportWiring.Media forCatalog;
  private final FileAddresses fileAddresses;
  private final Optional<ProviderCalls> calls;

  public MediaWiring(ModuleContext context) {
    List<PicturesInUse> shown = shownBy(context.jdbi());
    PicturesInUse inUse =
        asked ->
            shown.stream().flatMap(one -> one.among(asked).stream()).collect(Collectors.toSet());
    JdbiUploads uploads = new JdbiUploads(context.jdbi(), context.clock());
    Optional<CloudinarySettings> cloudinary =
        context
            .settings()
            .cloudinary()
            .map(
                it ->
                    CloudinarySettings.of(
                        it.cloudName(), it.apiKey(), it.apiSecret(), it.apiBase()));
    calls =
        cloudinary.map(it -> ProviderCalls.within(it.deadline(), "cloudinary", context.clock()));
    Pictures keptElsewhere =
        cloudinary
            .<Pictures>map(it -> new CloudinaryPictures(it, calls.orElseThrow()))
            .orElseGet(
                () -> new DiskPictures(folder(context.settings()), context.settings().publicUrl()));
    Pictures pictures =
        OutsideTransactionGuard.guarded(
            Pictures.class, keptElsewhere, context.transactions(), Set.of("boxes", "invite"));
    ImageProcessor processor = new ImageIoProcessor();
    fileChecks = new CheckingFiles(processor);
    StoringPictures desk =
        new StoringPictures(context.repeatable(), uploads, processor, pictures, context.clock());
    SweepingUploads sweeping =
        new SweepingUploads(
            context.transactions(),
            uploads,
            inUse,
            desk,
            context.clock(),
            context.itemByItem("media.sweep-uploads"));
    SendingDirectly sending =
        new SendingDirectly(context.transactions(), uploads, pictures, desk, context.clock());

    addressKey =
        new JdbiFileAddressKey(
            context.jdbi(), context.settings().cipherFor("file-addresses"), context.clock());
    signer = new AddressSigner(addressKey);
    disk =
        new DiskFiles(
            context.settings().dataDir().resolve("originals"),
            context.settings().publicUrl(),
            signer);
    PrivateFiles files =
        OutsideTransactionGuard.guarded(
            PrivateFiles.class,
            disk,
            context.transactions(),
            Set.of("partAddress", "downloadAddress"));
    JdbiOriginals originals = new JdbiOriginals(context.jdbi(), context.clock());
    RemovingFiles removingFiles =
        new RemovingFiles(
            context.transactions(), originals, files, inUseBy(context), context.clock());
    forCatalog =
        new ImportWiring.Media(
            new OfferingFiles(originals),
            new ReadingFiles(originals, files),
            OutsideTransactionGuard.guarded(
                StoredPictures.class,
                new TakingPictures(desk),
                context.transactions(),
                Set.of("require")));
    fileAddresses = files::downloadAddress;
    sendingFiles =
        new SendingFiles(context.transactions(), originals, files, removingFiles, context.clock());
    clock = context.clock();
    SweepFilesJob sweepFiles =
        new SweepFilesJob(
            originals, removingFiles, context.clock(), context.itemByItem("media.sweep-files"));
    context.jobs().add(new Job("media.sweep-files", SWEEP, sweepFiles::run));

    resources =
        List.of(
            new TicketFilter(sending),
            new FilesResource(sendingFiles, removingFiles, context.caller()),
            new UploadsResource(
                new UploadingPictures(desk),
                sending,
                new KeepingUploads(context.transactions(), uploads, inUse, desk),
                context.caller()));
    context.jobs().add(new Job("media.sweep-uploads", SWEEP, sweeping::sweep));
  }

  /**
   * Everybody who shows pictures; whoever is missing here loses theirs to the sweep. Identity and
   * livestreams do not know media: they are adapted.
   */
  private static List<PicturesInUse> shownBy(Jdbi jdbi) {
    return List.of(
        new JdbiProfilePictures(jdbi)::among,
        new JdbiArtworkPictures(jdbi),
        new JdbiCommissionPictures(jdbi),
        new JdbiCasePictures(jdbi),
        new JdbiStreamPictures(jdbi)::among);
  }

  /** Everybody who needs originals; whoever is missing here loses theirs to the sweep. */
  private static FilesInUse inUseBy(ModuleContext context) {
    List<FilesInUse> needed =
        List.of(
            new JdbiArtworkFiles(context.jdbi()), new JdbiImports(context.jdbi(), context.clock()));
    return asked ->
        needed.stream().flatMap(one -> one.among(asked).stream()).collect(Collectors.toSet());
  }

  /** Locks what stands open in the database. */
  public void lockKeys() {
    addressKey.lockAll();
  }

  /** Where the catalog finds what artists keep here, and puts pictures of works. */
  public ImportWiring.Media forCatalog() {
    return forCatalog;
  }

  /** Where ordering sends whoever bought a file. */
  public FileAddresses fileAddresses() {
    return fileAddresses;
  }

  /** What originals come in and go out by. */
  public FileStore fileStore(DownloadingFiles downloading) {
    return new FileStore(disk, signer, sendingFiles, downloading, clock);
  }

  /** Where modules have files checked that they keep by themselves. */
  public FileChecks fileChecks() {
    return fileChecks;
  }

  public List<Object> resources() {
    return resources;
  }

  /** The way to Cloudinary, to be watched; empty while the disk is there. */
  public Optional<ProviderCalls> calls() {
    return calls;
  }

  /** Where the local disk keeps pictures while no Cloudinary is set. */
  public static Path folder(Settings settings) {
    return settings.dataDir().resolve("media");
  }
}
