package org.qantara.hub.alert;

import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.List;
import java.util.Locale;
import org.qantara.hub.registry.PartnerId;

/** The same as numbers, for whoever scrapes them. Labels name partners, agreements and references, and nobody. */
public record ExpiryMetrics(Alerts alerts) {
    /** As of now. */
    public MetricSnapshots snapshots() {
        var dated = alerts.dated();
        return MetricSnapshots.of(ends(dated), alarms(dated), counts(dated), consents(dated), overdue(dated));
    }

    private static GaugeSnapshot ends(List<Dated> all) {
        var gauge = GaugeSnapshot.builder()
                .name("qantara_ends_timestamp_seconds")
                .help("When something dated in the registry ends, in Unix time");
        for (var dated : all)
            if (!dated.kind().isMany())
                gauge.dataPoint(point(labels(dated), (double) dated.ends().getEpochSecond()));
        return gauge.build();
    }

    private GaugeSnapshot alarms(List<Dated> all) {
        var gauge = GaugeSnapshot.builder()
                .name("qantara_alert")
                .help("1 for each thing that ends within 60 days, has ended, is overdue, or waits for a human");
        for (var alert : alerts.of(all))
            gauge.dataPoint(point(
                    labels(alert.what()).add("stage", alert.stage().name().toLowerCase(Locale.ROOT)), 1));
        return gauge.build();
    }

    private static GaugeSnapshot counts(List<Dated> all) {
        var gauge = GaugeSnapshot.builder()
                .name("qantara_alert_count")
                .help("How many one alert about many of a kind counts");
        for (var dated : all) if (dated.kind().isMany()) gauge.dataPoint(point(labels(dated), dated.count()));
        return gauge.build();
    }

    private static GaugeSnapshot consents(List<Dated> all) {
        var gauge = GaugeSnapshot.builder()
                .name("qantara_consents_ending")
                .help("Consents that end within the days at the end of the name, and not within fewer that are told");
        for (var dated : all)
            if (dated.kind() == Dated.Kind.CONSENTS)
                gauge.dataPoint(point(
                        Labels.of(
                                "name",
                                dated.name(),
                                "partner",
                                dated.partner().map(PartnerId::value).orElseThrow()),
                        dated.count()));
        return gauge.build();
    }

    private static GaugeSnapshot overdue(List<Dated> all) {
        var gauge = GaugeSnapshot.builder()
                .name("qantara_notices_overdue")
                .help("Notices that a recipient has not acknowledged in time");
        for (var dated : all)
            if (dated.kind() == Dated.Kind.NOTICES)
                gauge.dataPoint(point(Labels.of("partner", dated.name()), dated.count()));
        return gauge.build();
    }

    private static Labels labels(Dated dated) {
        return Labels.of(
                List.of("kind", "name", "partner"),
                List.of(
                        dated.kind().name().toLowerCase(Locale.ROOT),
                        dated.name(),
                        dated.partner().map(PartnerId::value).orElse("")));
    }

    private static GaugeDataPointSnapshot point(Labels labels, double value) {
        return GaugeDataPointSnapshot.builder().labels(labels).value(value).build();
    }
}
