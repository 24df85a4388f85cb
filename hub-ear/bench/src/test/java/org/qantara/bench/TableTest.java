package org.qantara.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void columnsAreAsWideAsTheirWidestCell() {
        var table = new Table("who", "rate");

        table.row("hub", 1234.5);
        table.row("peer", 7);

        assertThat(table).hasToString("""
                        | who  |   rate |
                        |------|-------:|
                        | hub  | 1234.5 |
                        | peer |      7 |
                        """);
    }

    @Test
    void aRowThatDoesNotFitIsAnError() {
        var table = new Table("who", "rate");

        assertThatThrownBy(() -> table.row("hub")).isInstanceOf(IllegalArgumentException.class);
    }
}
