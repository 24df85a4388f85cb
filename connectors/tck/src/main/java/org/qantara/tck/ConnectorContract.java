package org.qantara.tck;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.qantara.spi.Connector;

/** What the hub asks of any connector before there is a document. */
public interface ConnectorContract {
    Connector connector();

    /** By {@code META-INF/services/org.qantara.spi.Connector}. */
    @Test
    default void itIsFoundOnceByItsFormat() {
        assertThat(Connectors.all())
                .filteredOn(any -> any.id().equals(connector().id()))
                .hasSize(1);
    }

    @Test
    default void itSaysWhatItIs() {
        assertThat(connector().title()).isNotBlank();
        assertThat(connector().mediaType()).matches("[a-z]+/[a-z0-9.+-]+");
        assertThat(connector().recordTypes()).isNotEmpty();
    }
}
