package org.qantara.hub.setup;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import javax.sql.DataSource;
import org.qantara.hub.registry.Registry;
import org.qantara.hub.report.Definitions;
import org.qantara.hub.report.Reports;
import org.qantara.hub.translation.InstalledFormats;
import org.qantara.spi.WritesFigures;

/** Figures. */
@ApplicationScoped
class ReportWiring {
    @Resource(lookup = "jdbc/qantara")
    private DataSource database;

    @Produces
    @Singleton
    Reports reports(Registry registry, InstalledFormats formats, Clock clock) {
        var statistics = formats.all().stream()
                .filter(WritesFigures.class::isInstance)
                .map(WritesFigures.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no connector writes figures"));
        return new Reports(database, registry, Definitions.shipped(), statistics, clock);
    }
}
