package org.qantara.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void oneNumberMovesAllPorts() {
        var ports = Ports.from(20_000);

        assertThat(ports.http()).isEqualTo(20_080);
        assertThat(ports.https()).isEqualTo(20_081);
        assertThat(ports.admin()).isEqualTo(20_048);
        assertThat(ports.core()).isEqualTo(20_061);
        assertThat(ports.amqp()).isEqualTo(20_072);
        assertThat(ports.postgres()).isEqualTo(20_033);
    }

    @Test
    void noTwoPortsAreTheSame() {
        for (var ports : new Ports[] {Ports.usual(), Ports.from(20_000)}) {
            var numbers = Stream.of(ports.ofTheServer(), ports.ofTheBroker(), ports.ofTheDatabase())
                    .flatMap(uses -> uses.stream().map(Ports.Use::port));

            assertThat(numbers).doesNotHaveDuplicates().doesNotContain(ports.openMq());
        }
    }

    @Test
    void aBaseThatLeavesNoRoomIsRefused() {
        assertThatThrownBy(() -> Ports.from(80)).hasMessage("qantara.portbase lies between 1024 and 65449");
        assertThatThrownBy(() -> Ports.from(65_500)).isInstanceOf(UnusableSetting.class);
    }
}
