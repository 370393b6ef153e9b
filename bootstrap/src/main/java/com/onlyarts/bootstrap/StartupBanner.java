package com.onlyarts.bootstrap;

import static java.util.stream.Collectors.joining;

import com.onlyarts.bootstrap.demo.DemoGallery;
import com.onlyarts.bootstrap.demo.DemoPerson;
import com.onlyarts.bootstrap.settings.Settings;

/** The one friendly block the start ends with. */
final class StartupBanner {
  private StartupBanner() {}

  static String of(Settings settings, int port, int managementPort) {
    String base = "http://localhost:" + port;
    return """

        OnlyArts is ready (%s)
          docs       %s/docs%s
          site       %s   (where links of mails lead)
          API        %s/api
          contract   %s/api/openapi.json   (and .yaml)
          health     %s/api/health         metrics  http://%s:%d/metrics
          database   %s
          payments   %s
          files      %s
          scanner    %s
          mail       %s%s
          stop       Ctrl-C

        """
        .formatted(
            settings.isProduction() ? "production" : "development",
            base,
            settings.isProduction() ? "" : "\n  gallery    " + base + "/gallery",
            settings.addresses().siteUrl(),
            base,
            base,
            base,
            settings.management().host(),
            managementPort,
            settings.databaseUrl().isPresent()
                ? "DATABASE_URL"
                : "embedded PostgreSQL, data in " + settings.dataDir(),
            settings.providers().stripe().isPresent()
                ? "Stripe"
                : "sandbox (stands in until STRIPE_SECRET_KEY is set)",
            settings
                .providers()
                .s3()
                .map(Object::toString)
                .orElseGet(
                    () ->
                        settings.dataDir().resolve("originals")
                            + " (until ONLYARTS_FILES_S3_BUCKET is set)"),
            settings
                .providers()
                .scanner()
                .map(it -> "clamd at " + it)
                .orElse("none: nobody looks for viruses (until ONLYARTS_FILES_SCANNER is set)"),
            settings.providers().resend().isPresent()
                ? "Resend"
                : "written to "
                    + settings.dataDir().resolve("mail")
                    + " (until RESEND_API_KEY is set)",
            settings.demo()
                ? "\n  demo       sign in as %s, password \"%s\""
                    .formatted(
                        DemoGallery.PEOPLE.stream().map(DemoPerson::email).collect(joining(" or ")),
                        DemoGallery.PASSWORD)
                : "");
  }
}
