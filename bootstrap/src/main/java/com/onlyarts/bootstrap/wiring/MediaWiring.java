package com.onlyarts.bootstrap.wiring;

import com.onlyarts.bootstrap.settings.Settings;
import com.onlyarts.catalog.jdbi.JdbiArtworkFiles;
import com.onlyarts.catalog.jdbi.JdbiArtworkPictures;
import com.onlyarts.catalog.jdbi.JdbiImports;
import com.onlyarts.commissions.jdbi.JdbiCommissionPictures;
import com.onlyarts.commissions.jdbi.JdbiHandovers;
import com.onlyarts.identity.jdbi.JdbiProfilePictures;
import com.onlyarts.kernel.application.Job;
import com.onlyarts.kernel.jdbi.JdbiWorkQueue;
import com.onlyarts.kernel.resilience.ProviderCalls;
import com.onlyarts.kernel.resilience.ProviderLimits;
import com.onlyarts.livestreams.jdbi.JdbiStreamPictures;
import com.onlyarts.media.api.FileAddresses;
import com.onlyarts.media.api.FileChecks;
import com.onlyarts.media.api.FileGrant;
import com.onlyarts.media.api.FileGrants;
import com.onlyarts.media.api.FilePreviews;
import com.onlyarts.media.api.FilesInUse;
import com.onlyarts.media.api.KeptFiles;
import com.onlyarts.media.api.PicturesInUse;
import com.onlyarts.media.api.StoredPictures;
import com.onlyarts.media.application.CheckingFiles;
import com.onlyarts.media.application.DeliveringFiles;
import com.onlyarts.media.application.FileScans;
import com.onlyarts.media.application.JoiningFiles;
import com.onlyarts.media.application.KeepingOriginals;
import com.onlyarts.media.application.KeepingUploads;
import com.onlyarts.media.application.OfferingFiles;
import com.onlyarts.media.application.OfferingPictures;
import com.onlyarts.media.application.PreviewingFiles;
import com.onlyarts.media.application.QueueScansJob;
import com.onlyarts.media.application.ReadingFiles;
import com.onlyarts.media.application.RecordingScans;
import com.onlyarts.media.application.RemovingFiles;
import com.onlyarts.media.application.ScanningFiles;
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
import com.onlyarts.media.application.port.VirusScanner;
import com.onlyarts.media.clamav.ClamdScanner;
import com.onlyarts.media.cloudinary.CloudinaryPictures;
import com.onlyarts.media.cloudinary.CloudinarySettings;
import com.onlyarts.media.disk.DiskFiles;
import com.onlyarts.media.disk.DiskPictures;
import com.onlyarts.media.domain.OriginalId;
import com.onlyarts.media.imaging.ImageIoProcessor;
import com.onlyarts.media.jdbi.JdbiFileAddressKey;
import com.onlyarts.media.jdbi.JdbiOriginals;
import com.onlyarts.media.jdbi.JdbiUploads;
import com.onlyarts.media.jdbi.JdbiUsernames;
import com.onlyarts.media.jdbi.ScanTopic;
import com.onlyarts.media.rest.FilesResource;
import com.onlyarts.media.rest.TicketFilter;
import com.onlyarts.media.rest.UploadsResource;
import com.onlyarts.media.s3.S3Files;
import com.onlyarts.media.s3.S3Settings;
import com.onlyarts.media.signing.AddressSigner;
import com.onlyarts.messaging.jdbi.JdbiAttachments;
import com.onlyarts.ordering.jdbi.JdbiCasePictures;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** The media module: uploads, the image processor they pass through, and who stores them. */
public final class MediaWiring {
  private static final Duration SWEEP = Duration.ofMinutes(10);
  private static final int SCANS_AT_ONCE = 2;

  /**
   * Where parts wait that are on their way to another machine; what a crash leaves is the system's.
   */
  private static final Path ARRIVING =
      Path.of(System.getProperty("java.io.tmpdir"), "onlyarts-arriving");

  private final List<Object> resources;
  private final FileChecks fileChecks;
  private final JdbiFileAddressKey addressKey;
  private final PrivateFiles files;
  private final AddressSigner signer;
  private final SendingFiles sendingFiles;
  private final Clock clock;
  private final ImportWiring.Media forCatalog;
  private final DeliveringFiles deliveringFiles;
  private final FilePreviews filePreviews;
  private final List<ProviderCalls> calls = new ArrayList<>();

  public MediaWiring(ModuleContext context) {
    List<PicturesInUse> shown = shownBy(context.jdbi());
    PicturesInUse inUse =
        asked ->
            shown.stream().flatMap(one -> one.among(asked).stream()).collect(Collectors.toSet());
    JdbiUploads uploads = new JdbiUploads(context.jdbi(), context.clock());
    Optional<CloudinarySettings> cloudinary =
        context
            .settings()
            .providers()
            .cloudinary()
            .map(
                it ->
                    CloudinarySettings.of(
                        it.cloudName(), it.apiKey(), it.apiSecret(), it.apiBase()));
    Pictures keptElsewhere =
        cloudinary
            .<Pictures>map(
                it ->
                    new CloudinaryPictures(
                        it,
                        watched(
                            ProviderLimits.within(it.deadline()), "cloudinary", context.clock())))
            .orElseGet(
                () ->
                    new DiskPictures(
                        folder(context.settings()), context.settings().addresses().publicUrl()));
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
    signer = new AddressSigner(context.settings().addresses().publicUrl(), addressKey);
    files =
        OutsideTransactionGuard.guarded(
            PrivateFiles.class, privateFiles(context), context.transactions(), Set.of());
    JdbiOriginals originals = new JdbiOriginals(context.jdbi(), context.clock());
    RemovingFiles removingFiles =
        new RemovingFiles(
            context.transactions(), originals, files, inUseBy(context), context.clock());
    FileScans scans = scans(context, originals);
    forCatalog =
        new ImportWiring.Media(
            new OfferingFiles(originals, scans),
            new OfferingPictures(uploads),
            new ReadingFiles(originals, files),
            OutsideTransactionGuard.guarded(
                StoredPictures.class,
                new TakingPictures(desk),
                context.transactions(),
                Set.of("require")));
    JdbiUsernames usernames = new JdbiUsernames(context.jdbi());
    filePreviews =
        OutsideTransactionGuard.guarded(
            FilePreviews.class,
            new PreviewingFiles(originals, files, processor, usernames),
            context.transactions(),
            Set.of());
    deliveringFiles = new DeliveringFiles(originals, signer, scans);
    sendingFiles =
        new SendingFiles(
            context.transactions(),
            originals,
            new JoiningFiles(files, removingFiles),
            signer,
            scans,
            context.clock());
    clock = context.clock();
    SweepFilesJob sweepFiles =
        new SweepFilesJob(
            originals, removingFiles, context.clock(), context.itemByItem("media.sweep-files"));
    context.jobs().add(new Job("media.sweep-files", SWEEP, sweepFiles::run));

    resources =
        List.of(
            new TicketFilter(sending),
            new FilesResource(sendingFiles, removingFiles, scans, context.caller()),
            new UploadsResource(
                new UploadingPictures(
                    desk,
                    new KeepingOriginals(context.repeatable(), sendingFiles, files),
                    usernames),
                sending,
                new KeepingUploads(context.transactions(), uploads, inUse, desk),
                context.caller()));
    context.jobs().add(new Job("media.sweep-uploads", SWEEP, sweeping::sweep));
  }

  /** Who keeps originals: a store that speaks S3 where one is set, and this machine elsewhere. */
  private PrivateFiles privateFiles(ModuleContext context) {
    return context
        .settings()
        .providers()
        .s3()
        .map(
            it ->
                S3Settings.of(
                    it.endpoint(),
                    it.region(),
                    it.bucket(),
                    it.accessKey(),
                    it.secretKey(),
                    it.pathStyle()))
        .<PrivateFiles>map(
            it -> new S3Files(it, watched(it.limits(), "s3", context.clock()), ARRIVING))
        .orElseGet(() -> new DiskFiles(context.settings().dataDir().resolve("originals")));
  }

  /** Has files looked through for viruses where there is a scanner (R120). */
  private FileScans scans(ModuleContext context, JdbiOriginals originals) {
    if (context.settings().providers().scanner().isEmpty()) {
      return FileScans.off();
    }
    QueueWorker worker = new QueueWorker("scans", SCANS_AT_ONCE);
    JdbiWorkQueue<OriginalId> queue =
        new JdbiWorkQueue<>(context.jdbi(), new ScanTopic(), worker::wake);
    FileScans scans = FileScans.by(queue);
    VirusScanner scanner =
        OutsideTransactionGuard.guarded(
            VirusScanner.class,
            new ClamdScanner(
                context.settings().providers().scanner().get(),
                watched(ProviderLimits.within(ClamdScanner.DEADLINE), "clamd", context.clock())),
            context.transactions(),
            Set.of());
    ScanningFiles scanning =
        new ScanningFiles(
            queue,
            originals,
            files,
            scanner,
            new RecordingScans(
                context.transactions(), originals, context.outbox(), context.clock()),
            context.clock());
    QueueScansJob queueing = new QueueScansJob(context.transactions(), originals, scans);
    context.jobs().add(new Job("media.queue-scans", SWEEP, queueing::run));
    worker.start(scanning::scanOne);
    context.onStop().add(worker::close);
    return scans;
  }

  private ProviderCalls watched(ProviderLimits limits, String provider, Clock clock) {
    ProviderCalls way = new ProviderCalls(provider, limits, clock);
    calls.add(way);
    return way;
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
            new JdbiArtworkFiles(context.jdbi()),
            new JdbiImports(context.jdbi(), context.clock()),
            new JdbiAttachments(context.jdbi()),
            new JdbiHandovers(context.jdbi()));
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

  /** The files that people have sent, for whoever hands them on. */
  public KeptFiles keptFiles() {
    return forCatalog.kept();
  }

  /** Pictures of files that may not be had yet. */
  public FilePreviews filePreviews() {
    return filePreviews;
  }

  /** Where ordering sends whoever bought a file. */
  public FileAddresses fileAddresses() {
    return deliveringFiles;
  }

  /** What originals come in and go out by. */
  public FileStore fileStore(Map<FileGrant.Kind, FileGrants> grants) {
    return new FileStore(files, signer, sendingFiles, deliveringFiles, grants, clock);
  }

  /** Where modules have files checked that they keep by themselves. */
  public FileChecks fileChecks() {
    return fileChecks;
  }

  public List<Object> resources() {
    return resources;
  }

  /** The ways to Cloudinary, S3 and clamd, to be watched, as far as they are set. */
  public List<ProviderCalls> calls() {
    return List.copyOf(calls);
  }

  /** Where the local disk keeps pictures while no Cloudinary is set. */
  public static Path folder(Settings settings) {
    return settings.dataDir().resolve("media");
  }
}
