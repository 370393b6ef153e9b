package com.onlyarts.bootstrap.wiring;

import com.onlyarts.bootstrap.settings.Settings;
import com.onlyarts.commissions.api.CommissionSideGone;
import com.onlyarts.commissions.application.AdvancingCommissions;
import com.onlyarts.commissions.application.CommissionEscrow;
import com.onlyarts.commissions.application.CommissionSteps;
import com.onlyarts.commissions.application.DecidingDisputes;
import com.onlyarts.commissions.application.DeliveringMilestones;
import com.onlyarts.commissions.application.HandingOver;
import com.onlyarts.commissions.application.PayingMilestones;
import com.onlyarts.commissions.application.ReceivingHandovers;
import com.onlyarts.commissions.application.ReleasingMilestones;
import com.onlyarts.commissions.application.RequestingCommissions;
import com.onlyarts.commissions.application.ReviewingCommissions;
import com.onlyarts.commissions.application.SettlingMilestones;
import com.onlyarts.commissions.application.TimingCommissions;
import com.onlyarts.commissions.domain.MilestonePlanTerms;
import com.onlyarts.commissions.domain.ServiceFee;
import com.onlyarts.commissions.jdbi.JdbiArtistDirectory;
import com.onlyarts.commissions.jdbi.JdbiCommissionRecords;
import com.onlyarts.commissions.jdbi.JdbiCommissions;
import com.onlyarts.commissions.jdbi.JdbiHandovers;
import com.onlyarts.commissions.rest.CommissionRequests;
import com.onlyarts.commissions.rest.CommissionsResource;
import com.onlyarts.commissions.rest.DisputesResource;
import com.onlyarts.commissions.rest.HandoverResource;
import com.onlyarts.commissions.rest.MilestonesResource;
import com.onlyarts.identity.api.AccountDeleted;
import com.onlyarts.identity.api.ArtistDemoted;
import com.onlyarts.identity.api.Blocklist;
import com.onlyarts.identity.api.Capacity;
import com.onlyarts.kernel.application.EventHandler;
import com.onlyarts.kernel.application.Job;
import com.onlyarts.media.api.FileAddresses;
import com.onlyarts.media.api.FileGrants;
import com.onlyarts.media.api.FilePreviews;
import com.onlyarts.media.api.KeptFiles;
import com.onlyarts.payments.api.Charges;
import com.onlyarts.payments.api.Escrow;
import com.onlyarts.payments.api.PaymentListener;
import com.onlyarts.payments.api.RefundRequests;
import java.time.Duration;
import java.util.List;

/** The commissions module: works made to order, their milestones in escrow, their disputes. */
public final class CommissionsWiring {
  private static final Duration LOOK_FOR_DUE_MILESTONES = Duration.ofMinutes(1);
  private static final Duration LOOK_FOR_DUE_COMMISSIONS = Duration.ofMinutes(1);

  /** What the commissions ask media for. */
  public record Files(KeptFiles kept, FilePreviews previews, FileAddresses addresses) {}

  private final List<Object> resources;
  private final PaymentListener listener;
  private final ReceivingHandovers receiving;

  public CommissionsWiring(
      ModuleContext context,
      Blocklist blocklist,
      Charges charges,
      Escrow escrow,
      RefundRequests refunds,
      Files files) {
    Settings settings = context.settings();
    MilestonePlanTerms terms =
        MilestonePlanTerms.usual(
            settings.trade().currency(), new ServiceFee(settings.trade().commissionRate()));
    JdbiCommissions commissions = new JdbiCommissions(context.jdbi());
    CommissionEscrow commissionEscrow =
        new CommissionEscrow(charges, escrow, refunds, context.outbox());
    JdbiHandovers handovers = new JdbiHandovers(context.jdbi());
    CommissionSteps desk =
        new CommissionSteps(commissions, handovers, commissionEscrow, context.outbox());
    ReleasingMilestones releasing =
        new ReleasingMilestones(
            context.transactions(),
            commissions,
            desk,
            context.clock(),
            context.itemByItem("commissions.release-milestones"));
    TimingCommissions timing =
        new TimingCommissions(
            context.transactions(),
            commissions,
            desk,
            commissionEscrow,
            context.clock(),
            context.itemByItem("commissions.progress-commissions"));
    DecidingDisputes deciding =
        new DecidingDisputes(
            context.repeatable(),
            desk,
            commissionEscrow,
            releasing,
            context.audit(),
            context.clock());
    DeliveringMilestones deliveringMilestones =
        new DeliveringMilestones(context.transactions(), commissions, desk, context.clock());
    ReviewingCommissions reviewing =
        new ReviewingCommissions(
            new JdbiCommissionRecords(context.jdbi()), commissions, context.clock());
    CommissionRequests requests =
        new CommissionRequests(context.links(), settings.trade().currency());

    AdvancingCommissions advancing =
        new AdvancingCommissions(
            context.transactions(), commissions, desk, commissionEscrow, deciding, context.clock());
    context
        .handlers()
        .add(
            new EventHandler<>(
                "commissions.cancel-of-deleted",
                AccountDeleted.class,
                event -> advancing.leave(event.person(), Capacity.PERSON)));
    context
        .handlers()
        .add(
            new EventHandler<>(
                "commissions.cancel-of-demoted",
                ArtistDemoted.class,
                event -> advancing.leave(event.person(), Capacity.ARTIST)));
    context
        .handlers()
        .add(
            new EventHandler<>(
                "commissions.call-off", CommissionSideGone.class, advancing::callOff));

    receiving =
        new ReceivingHandovers(
            context.transactions(),
            commissions,
            handovers,
            files.addresses(),
            context.audit(),
            context.clock());
    listener = new SettlingMilestones(commissions, context.outbox());
    resources =
        List.of(
            new CommissionsResource(
                new RequestingCommissions(
                    context.transactions(),
                    commissions,
                    new JdbiArtistDirectory(context.jdbi()),
                    blocklist,
                    context.outbox(),
                    context.clock()),
                advancing,
                deliveringMilestones,
                reviewing,
                requests,
                context.caller()),
            new MilestonesResource(
                new PayingMilestones(
                    context.repeatable(),
                    commissions,
                    desk,
                    commissionEscrow,
                    terms,
                    context.clock()),
                deliveringMilestones,
                reviewing,
                requests,
                context.caller()),
            new HandoverResource(
                new HandingOver(
                    context.transactions(),
                    commissions,
                    handovers,
                    files.kept(),
                    files.previews(),
                    context.clock()),
                receiving,
                context.caller()),
            new DisputesResource(deciding, reviewing, requests, context.caller()));
    context
        .jobs()
        .add(
            new Job(
                "commissions.release-milestones", LOOK_FOR_DUE_MILESTONES, releasing::releaseDue));
    context
        .jobs()
        .add(
            new Job("commissions.progress-commissions", LOOK_FOR_DUE_COMMISSIONS, timing::moveDue));
  }

  /** Who is asked when a file that was handed over is read. */
  public FileGrants handedOver() {
    return receiving;
  }

  public List<Object> resources() {
    return resources;
  }

  /** Whom payments tells what has become of the money for a milestone. */
  public PaymentListener payer() {
    return listener;
  }
}
