package org.qantara.hub.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qantara.hub.journal.Sql;

/** Which pool is part of which, and what that does to those who have and wait for places. */
class PartsTest extends PlacesFixture {
    @Test
    void whatBecomesAPartBringsWhatIsTakenOfIt() {
        var part = quota(Optional.empty(), 5);
        var holder = UUID.randomUUID();
        claim(part, holder);
        var whole = quota(Optional.empty(), 1);

        assertThat(partOf(part, whole)).contains(List.of());

        assertThat(standing(whole)).isEqualTo(new Places.Standing(1, 1));
        var next = UUID.randomUUID();
        assertThat(claim(part, next)).isEqualTo(new Claim.Waiting(0));
        assertThat(giveBack(part, holder)).containsExactly(new Places.Promoted(part, next));
        assertThat(standing(whole).taken()).isEqualTo(1);
    }

    @Test
    void whatBecomesAPartOfAnotherMakesRoomForThoseWhoWaitInTheFirst() {
        var one = quota(Optional.empty(), 2);
        var other = quota(Optional.empty(), 9);
        var moves = quota(Optional.of(one), 9);
        var stays = quota(Optional.of(one), 9);
        claim(moves);
        claim(moves);
        var waits = UUID.randomUUID();
        claim(stays, waits);

        assertThat(partOf(moves, other)).contains(List.of(new Places.Promoted(stays, waits)));

        assertThat(standing(one).taken()).isEqualTo(1);
        assertThat(standing(other).taken()).isEqualTo(2);
        assertThat(partOf(moves, other)).contains(List.of());
        assertThat(standing(other).taken()).isEqualTo(2);
    }

    @Test
    void whatMovesWithinAWholeIsCountedOnceInIt() {
        var whole = quota(Optional.empty(), 9);
        var care = quota(Optional.of(whole), 9);
        var hospitals = quota(Optional.of(whole), 9);
        claim(hospitals);

        partOf(hospitals, care);

        assertThat(standing(whole).taken()).isEqualTo(1);
        assertThat(standing(care).taken()).isEqualTo(1);
    }

    @Test
    void whoWaitsBecauseOfTheirOwnPartGetsAPlaceOnceItIsPartOfNothingFull() {
        var full = quota(Optional.empty(), 0);
        var part = quota(Optional.of(full), 1);
        var waits = UUID.randomUUID();
        claim(part, waits);

        assertThat(partOf(part, quota(Optional.empty(), 1))).contains(List.of(new Places.Promoted(part, waits)));
    }

    @Test
    void nothingIsPartOfItselfByWhateverWay() {
        var whole = quota(Optional.empty(), 5);
        var part = quota(Optional.of(whole), 5);
        var within = quota(Optional.of(part), 5);

        assertThat(partOf(whole, whole)).isEmpty();
        assertThat(partOf(whole, within)).isEmpty();
        assertThat(claim(within)).isEqualTo(new Claim.Taken());
        assertThat(standing(whole).taken()).isEqualTo(1);
    }

    @Test
    void aRingThatWasThereBeforeEndsNoPatience() {
        var one = quota(Optional.empty(), 5);
        var other = quota(Optional.of(one), 5);
        in(c -> Sql.change(c, "update place_pool set parent = ? where id = ?", other, one));

        assertThat(claim(other)).isEqualTo(new Claim.Taken());
        assertThat(giveBack(other, UUID.randomUUID())).isEmpty();
    }

    @Test
    void partsOfPartsEndSomewhere() {
        var whole = quota(Optional.empty(), 5);
        var deepest = whole;
        for (int depth = 2; depth <= 20; depth++) deepest = quota(Optional.of(deepest), 5);

        var more = quota(Optional.empty(), 5);
        assertThat(partOf(more, deepest)).isEmpty();
        assertThat(partOf(whole, more)).isEmpty();
        assertThat(claim(deepest)).isEqualTo(new Claim.Taken());
        assertThat(standing(whole).taken()).isEqualTo(1);
    }

    @Test
    void whoGetsAPlaceWithTheDayIsToldWhoeverAsksNext() {
        var quota = quota(Optional.empty(), 0);
        var waits = UUID.randomUUID();
        claim(quota, waits);
        count(quota, TODAY.plusDays(1), 1);
        clock.pass(Duration.ofDays(1));

        assertThat(ask(quota, UUID.randomUUID()))
                .isEqualTo(new Places.Asked(new Claim.Waiting(0), List.of(new Places.Promoted(quota, waits))));
        List<Places.Promoted> again = in(c -> places.fill(c, quota));
        assertThat(again).isEmpty();
    }

    @Test
    void whoWaitsInAnotherPartIsNotOvertakenByANewcomer() {
        var whole = quota(Optional.empty(), 1);
        var care = quota(Optional.of(whole), 5);
        var building = quota(Optional.of(whole), 5);
        claim(care);
        var waits = UUID.randomUUID();
        claim(care, waits);
        count(whole, TODAY.plusDays(1), 2);
        clock.pass(Duration.ofDays(1));

        assertThat(ask(building, UUID.randomUUID()))
                .isEqualTo(new Places.Asked(new Claim.Waiting(0), List.of(new Places.Promoted(care, waits))));
    }

    @Test
    void whoIsFirstInAFullPartDoesNotKeepThoseOfAnotherWaiting() {
        var whole = quota(Optional.empty(), 5);
        var care = quota(Optional.of(whole), 0);
        var building = quota(Optional.of(whole), 1);
        claim(care);

        assertThat(claim(building)).isEqualTo(new Claim.Taken());
        assertThat(claim(care)).isEqualTo(new Claim.Waiting(1));
    }

    @Test
    void turnsAreRightWhateverBecameOfThoseInFront() {
        var whole = quota(Optional.empty(), 1);
        var quota = quota(Optional.of(whole), 1);
        var all = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        all.forEach(it -> claim(quota, it));
        assertThat(claim(quota, all.get(3))).isEqualTo(new Claim.Waiting(2));

        giveBack(quota, all.get(1));
        giveBack(quota, all.get(0));
        in(c -> {
            Places.forget(c, List.of(all.get(3)));
            return true;
        });

        assertThat(claim(quota)).isEqualTo(new Claim.Waiting(0));
        assertThat(claim(quota)).isEqualTo(new Claim.Waiting(1));
        assertThat(standing(quota)).isEqualTo(new Places.Standing(1, 1));
    }
}
