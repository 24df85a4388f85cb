package org.qantara.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final String ADAM = "load.c0.p0";
    private static final String BADR = "load.c0.p1";

    @Test
    void whatArrivesOnceAndInOrderIsDelivered() {
        var tally = Tally.of(
                ids(ADAM, 0, BADR, 0, ADAM, 1),
                List.of(arrival("d1", ADAM, 0), arrival("d2", BADR, 0), arrival("d3", ADAM, 1)));

        assertThat(tally).isEqualTo(new Tally(3, 3, 0, 0, 0, 0));
    }

    @Test
    void whatWasAcceptedAndNeverArrivesIsLost() {
        var tally = Tally.of(ids(ADAM, 0, ADAM, 1), List.of(arrival("d1", ADAM, 0)));

        assertThat(tally).isEqualTo(new Tally(2, 1, 1, 0, 0, 0));
    }

    @Test
    void againUnderTheSameDeliveryIdIsARepeatAndUnderAnotherADuplicate() {
        var tally = Tally.of(
                ids(ADAM, 0),
                List.of(
                        arrival("d1", ADAM, 0),
                        arrival("d1", ADAM, 0),
                        arrival("d2", ADAM, 0),
                        arrival("d1", ADAM, 0)));

        assertThat(tally).isEqualTo(new Tally(1, 1, 0, 1, 0, 2));
    }

    @Test
    void afterALaterPaperOfTheSamePersonIsReorderedUnlessItIsARepeat() {
        var tally = Tally.of(
                ids(ADAM, 0, ADAM, 1, BADR, 0),
                List.of(
                        arrival("d2", ADAM, 1),
                        arrival("d1", ADAM, 0),
                        arrival("d2", ADAM, 1),
                        arrival("d1", ADAM, 0),
                        arrival("d3", BADR, 0)));

        assertThat(tally).isEqualTo(new Tally(3, 3, 0, 0, 1, 2));
    }

    @Test
    void whatNobodyHasAReceiptForCountsAsDeliveredNotAsAccepted() {
        var tally = Tally.of(List.of(), List.of(arrival("d1", ADAM, 0)));

        assertThat(tally).isEqualTo(new Tally(0, 1, 0, 0, 0, 0));
    }

    private static List<String> ids(Object... personsAndNumbers) {
        var ids = new java.util.ArrayList<String>();
        for (var i = 0; i < personsAndNumbers.length; i += 2) {
            ids.add(new Paper((String) personsAndNumbers[i], (int) personsAndNumbers[i + 1]).id());
        }
        return ids;
    }

    private static Arrival arrival(String deliveryId, String person, int number) {
        return new Arrival(deliveryId, new Paper(person, number).id(), 0);
    }
}
