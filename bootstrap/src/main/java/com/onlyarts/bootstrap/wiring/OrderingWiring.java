package com.onlyarts.bootstrap.wiring;

import com.onlyarts.catalog.api.ArtworkHolds;
import com.onlyarts.catalog.api.InfringementFound;
import com.onlyarts.catalog.api.LicenceTexts;
import com.onlyarts.catalog.api.OutsoldHolds;
import com.onlyarts.identity.api.AccountDeleted;
import com.onlyarts.identity.api.AccountReinstated;
import com.onlyarts.identity.api.AccountSuspended;
import com.onlyarts.kernel.application.EventHandler;
import com.onlyarts.kernel.application.Job;
import com.onlyarts.media.api.FileAddresses;
import com.onlyarts.media.api.FileChecks;
import com.onlyarts.ordering.aftership.AfterShipEvents;
import com.onlyarts.ordering.api.LotOrders;
import com.onlyarts.ordering.api.OrderPaid;
import com.onlyarts.ordering.application.AgreeingOnCases;
import com.onlyarts.ordering.application.CartReservation;
import com.onlyarts.ordering.application.CaseSteps;
import com.onlyarts.ordering.application.ChangingOrders;
import com.onlyarts.ordering.application.DecidingCases;
import com.onlyarts.ordering.application.DownloadingFiles;
import com.onlyarts.ordering.application.ExpiringOrders;
import com.onlyarts.ordering.application.FillingCart;
import com.onlyarts.ordering.application.FulfillingSales;
import com.onlyarts.ordering.application.InfringedPurchasesHandler;
import com.onlyarts.ordering.application.LicensingPurchases;
import com.onlyarts.ordering.application.LineCases;
import com.onlyarts.ordering.application.LineRefunds;
import com.onlyarts.ordering.application.MovingCases;
import com.onlyarts.ordering.application.OpeningCases;
import com.onlyarts.ordering.application.OrderWriter;
import com.onlyarts.ordering.application.OutsoldOrdersHandler;
import com.onlyarts.ordering.application.PlacingLotOrders;
import com.onlyarts.ordering.application.PlacingOrders;
import com.onlyarts.ordering.application.ProgressOrdersJob;
import com.onlyarts.ordering.application.ProgressingOrders;
import com.onlyarts.ordering.application.ReceivingCarrierEvents;
import com.onlyarts.ordering.application.ReceivingOrders;
import com.onlyarts.ordering.application.RefundingSales;
import com.onlyarts.ordering.application.ReviewingCases;
import com.onlyarts.ordering.application.ReviewingOrders;
import com.onlyarts.ordering.application.ReviewingSales;
import com.onlyarts.ordering.application.SellerGoneHandler;
import com.onlyarts.ordering.application.SettlingOrders;
import com.onlyarts.ordering.application.ShowingCertificates;
import com.onlyarts.ordering.application.ShowingEvidence;
import com.onlyarts.ordering.application.TimingCases;
import com.onlyarts.ordering.application.port.Infringements;
import com.onlyarts.ordering.application.port.TaxRates;
import com.onlyarts.ordering.domain.CommissionRate;
import com.onlyarts.ordering.domain.OrderTerms;
import com.onlyarts.ordering.domain.TaxRate;
import com.onlyarts.ordering.jdbi.JdbiCarts;
import com.onlyarts.ordering.jdbi.JdbiCaseFiles;
import com.onlyarts.ordering.jdbi.JdbiCaseRecords;
import com.onlyarts.ordering.jdbi.JdbiCases;
import com.onlyarts.ordering.jdbi.JdbiCatalogOffers;
import com.onlyarts.ordering.jdbi.JdbiCertificates;
import com.onlyarts.ordering.jdbi.JdbiCorrespondence;
import com.onlyarts.ordering.jdbi.JdbiDownloads;
import com.onlyarts.ordering.jdbi.JdbiInfringements;
import com.onlyarts.ordering.jdbi.JdbiLibrary;
import com.onlyarts.ordering.jdbi.JdbiOrderHistory;
import com.onlyarts.ordering.jdbi.JdbiOrderNumbers;
import com.onlyarts.ordering.jdbi.JdbiOrders;
import com.onlyarts.ordering.jdbi.JdbiSales;
import com.onlyarts.ordering.pdf.PdfPapers;
import com.onlyarts.ordering.rest.CallerNetwork;
import com.onlyarts.ordering.rest.CartResource;
import com.onlyarts.ordering.rest.CaseRequests;
import com.onlyarts.ordering.rest.CasesResource;
import com.onlyarts.ordering.rest.CertificatesResource;
import com.onlyarts.ordering.rest.DecisionsResource;
import com.onlyarts.ordering.rest.DeliveriesResource;
import com.onlyarts.ordering.rest.EvidenceResource;
import com.onlyarts.ordering.rest.LibraryResource;
import com.onlyarts.ordering.rest.OrdersResource;
import com.onlyarts.ordering.rest.SettlementsResource;
import com.onlyarts.ordering.rest.TrackingResource;
import com.onlyarts.payments.api.Charges;
import com.onlyarts.payments.api.PaymentListener;
import com.onlyarts.payments.api.RefundRequests;
import com.onlyarts.payments.api.ShareHolds;
import com.onlyarts.payments.application.ExpiringUnpaid;
import java.time.Duration;
import java.util.List;

/** The ordering module: carts, checkout, orders and sales. */
public final class OrderingWiring {
  private static final Duration LOOK_FOR_OVERDUE_ORDERS = Duration.ofSeconds(15);
  private static final Duration LOOK_FOR_ORDERS_TO_PROGRESS = Duration.ofSeconds(15);

  private final List<Object> resources;
  private final PaymentListener listener;
  private final LotOrders lotOrders;
  private final OpeningCases openingCases;
  private final DownloadingFiles downloading;

  /** What ordering asks of the catalog. */
  public record CatalogDoors(ArtworkHolds holds, OutsoldHolds outsold, LicenceTexts licenceTexts) {}

  public OrderingWiring(
      ModuleContext context,
      FileChecks fileChecks,
      FileAddresses addresses,
      CatalogDoors catalog,
      Charges charges,
      RefundRequests refunds,
      ShareHolds shareHolds) {
    ArtworkHolds holds = catalog.holds();
    OrderTerms terms =
        OrderTerms.usual(context.settings().trade().currency())
            .taking(new CommissionRate(context.settings().trade().commissionRate()));
    TaxRates taxRates = TaxRates.flat(new TaxRate(context.settings().trade().taxRate()));
    JdbiCarts carts = new JdbiCarts(context.jdbi());
    JdbiCatalogOffers window = new JdbiCatalogOffers(context.jdbi());
    JdbiOrders orders = new JdbiOrders(context.jdbi(), context.clock());
    OrderWriter desk =
        new OrderWriter(
            orders, new JdbiOrderNumbers(context.jdbi()), holds, charges, context.outbox(), terms);
    CartReservation reservation = new CartReservation(carts, holds, charges, terms);
    FillingCart filling =
        new FillingCart(context.transactions(), carts, window, taxRates, terms, context.clock());
    ExpiringOrders expiring =
        new ExpiringOrders(
            orders,
            carts,
            desk,
            new ExpiringUnpaid(context.transactions(), charges),
            context.itemByItem("ordering.expire-orders"));

    lotOrders =
        new PlacingLotOrders(
            context.transactions(),
            reservation,
            desk,
            orders,
            charges,
            new PlacingLotOrders.LotTerms(taxRates, context.clock()));
    listener = new SettlingOrders(orders, holds, desk, context.outbox());
    LineRefunds lineRefunds = new LineRefunds(refunds, holds, desk, context.outbox());
    JdbiCases cases = new JdbiCases(context.jdbi());
    ProgressOrdersJob progressing =
        new ProgressOrdersJob(
            orders,
            new ProgressingOrders(
                context.transactions(), orders, cases, lineRefunds, context.outbox()),
            context.itemByItem("ordering.progress-orders"));
    SellerGoneHandler sellerGone = new SellerGoneHandler(context.transactions(), orders);
    ReviewingOrders reviewingOrders =
        new ReviewingOrders(new JdbiOrderHistory(context.jdbi()), orders, context.clock());
    ReviewingSales reviewingSales = new ReviewingSales(new JdbiSales(context.jdbi()));
    CaseSteps caseSteps = new CaseSteps(cases, shareHolds, refunds, context.outbox());
    JdbiCorrespondence correspondence = new JdbiCorrespondence(context.jdbi());
    openingCases =
        new OpeningCases(
            context.repeatable(),
            cases,
            caseSteps,
            correspondence,
            context.outbox(),
            context.clock());
    Infringements infringements = new JdbiInfringements(context.jdbi());
    openingCases.add(new LineCases(context.transactions(), orders, infringements));
    TimingCases timing =
        new TimingCases(
            context.transactions(),
            cases,
            caseSteps,
            context.clock(),
            context.itemByItem("ordering.time-cases"));
    MovingCases movingCases = new MovingCases(context.repeatable(), caseSteps, context.clock());
    ReviewingCases reviewingCases =
        new ReviewingCases(new JdbiCaseRecords(context.jdbi()), correspondence);
    CaseRequests caseRequests =
        new CaseRequests(context.links(), context.settings().trade().currency());
    downloading =
        new DownloadingFiles(
            context.transactions(),
            new JdbiLibrary(context.jdbi()),
            new JdbiDownloads(context.jdbi()),
            addresses,
            context.audit(),
            context.clock());
    InfringedPurchasesHandler infringed =
        new InfringedPurchasesHandler(
            context.transactions(), infringements, expiring, context.outbox());
    OutsoldOrdersHandler outsold =
        new OutsoldOrdersHandler(catalog.outsold(), expiring, context.clock());
    PdfPapers papers = new PdfPapers(context.settings().addresses().siteUrl());
    CallerNetwork network = new CallerNetwork();
    resources =
        List.of(
            network,
            new LibraryResource(
                downloading,
                new LicensingPurchases(
                    context.transactions(),
                    downloading,
                    catalog.licenceTexts(),
                    papers,
                    context.audit()),
                network,
                context.caller()),
            new CertificatesResource(
                new ShowingCertificates(
                    context.transactions(),
                    new JdbiCertificates(context.jdbi()),
                    papers,
                    context.clock()),
                context.caller()),
            new CasesResource(
                openingCases, movingCases, reviewingCases, caseRequests, context.caller()),
            new TrackingResource(
                new ReceivingCarrierEvents(
                    context
                        .settings()
                        .providers()
                        .tracking()
                        .map(it -> new AfterShipEvents(it.webhookSecret())),
                    context.transactions(),
                    orders,
                    cases,
                    caseSteps,
                    context.clock())),
            new EvidenceResource(
                new ShowingEvidence(
                    context.repeatable(),
                    caseSteps,
                    new JdbiCaseFiles(context.jdbi()),
                    fileChecks,
                    reviewingCases,
                    context.clock()),
                context.caller()),
            new SettlementsResource(
                new AgreeingOnCases(context.repeatable(), caseSteps, context.clock()),
                reviewingCases,
                caseRequests,
                context.caller()),
            new DecisionsResource(
                new DecidingCases(
                    context.repeatable(), caseSteps, context.audit(), context.clock()),
                reviewingCases,
                caseRequests,
                context.caller()),
            new CartResource(filling, context.caller()),
            new OrdersResource(
                new PlacingOrders(
                    context.repeatable(), reservation, desk, charges, taxRates, context.clock()),
                new ChangingOrders(
                    context.transactions(),
                    orders,
                    holds,
                    charges,
                    context.outbox(),
                    context.clock()),
                new FulfillingSales(
                    context.transactions(), orders, desk, context.outbox(), context.clock()),
                reviewingOrders,
                reviewingSales,
                context.caller()),
            new DeliveriesResource(
                new ReceivingOrders(
                    context.transactions(),
                    orders,
                    desk,
                    lineRefunds,
                    context.outbox(),
                    context.clock()),
                new RefundingSales(
                    context.repeatable(), orders, lineRefunds, context.outbox(), context.clock()),
                reviewingOrders,
                reviewingSales,
                context.caller()));
    context
        .jobs()
        .add(new Job("ordering.time-cases", LOOK_FOR_ORDERS_TO_PROGRESS, timing::moveDue));
    context
        .handlers()
        .add(new EventHandler<>("ordering.end-outsold", OrderPaid.class, outsold::endOthers));
    context
        .handlers()
        .add(
            new EventHandler<>(
                "ordering.withdraw-infringing", InfringementFound.class, infringed::withdraw));
    context
        .handlers()
        .add(
            new EventHandler<>(
                "ordering.drop-cart",
                AccountDeleted.class,
                event -> filling.clear(event.person())));
    context
        .handlers()
        .add(
            new EventHandler<>(
                "ordering.note-seller-left",
                AccountDeleted.class,
                event -> sellerGone.gone(event.person(), event.at())));
    context
        .handlers()
        .add(
            new EventHandler<>(
                "ordering.note-seller-suspended",
                AccountSuspended.class,
                event -> sellerGone.gone(event.person(), event.at())));
    context
        .handlers()
        .add(
            new EventHandler<>(
                "ordering.note-seller-back",
                AccountReinstated.class,
                event -> sellerGone.back(event.person())));
    context
        .jobs()
        .add(
            new Job(
                "ordering.expire-orders",
                LOOK_FOR_OVERDUE_ORDERS,
                () -> expiring.expireOverdue(context.clock().instant())));
    context
        .jobs()
        .add(
            new Job(
                "ordering.progress-orders",
                LOOK_FOR_ORDERS_TO_PROGRESS,
                () -> progressing.progressDue(context.clock().instant())));
  }

  /** Where modules add their things as what cases can be about. */
  public OpeningCases openingCases() {
    return openingCases;
  }

  /** Who gets the files that were bought. */
  public DownloadingFiles downloading() {
    return downloading;
  }

  public List<Object> resources() {
    return resources;
  }

  /** Where livestreams place the orders of what was won. */
  public LotOrders lotOrders() {
    return lotOrders;
  }

  /** Whom payments tells what has become of the money for an order. */
  public PaymentListener payer() {
    return listener;
  }
}
