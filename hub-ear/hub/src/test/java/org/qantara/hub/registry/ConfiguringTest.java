package org.qantara.hub.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qantara.hub.Partners.CLOCK;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.qantara.hub.registry.Versions.Origin;
import org.qantara.hub.registry.Versions.Version;
import org.qantara.hub.registry.yaml.ConfigurationText;
import org.qantara.spi.FormatId;
import org.qantara.spi.ProblemCode;

class ConfiguringTest {
    private static final PartnerId ZAV = new PartnerId("zav");
    private static final String ONE = """
            partners:
              - id: zav # the first
                format: tiny
                channel: {type: rest-push, url: "http://localhost:1/"}
            """;
    private static final String TWO =
            ONE + "  - {id: vdab, format: tiny, status: suspended, channel: {type: mailbox-pull}}\n";

    private final MemoryVersions versions = new MemoryVersions();
    private final Registry registry = new Registry();
    private final List<String> followed = new ArrayList<>();
    private final Configuring configuring = hub(registry);

    private Configuring hub(Registry of) {
        return new Configuring(
                versions,
                new ConfigurationText(List.of(new FormatId("tiny"))),
                Review.NONE,
                of,
                List.of((before, after) -> followed.add(
                        before.partners().size() + " to " + after.partners().size())),
                CLOCK);
    }

    @Test
    void theFileIsTheFirstVersionAndInForceOnceItIsLoaded() {
        configuring.apply("registry r.yaml", ONE);

        configuring.load();

        assertThat(registry.partners()).hasSize(1);
        assertThat(versions.all()).singleElement().satisfies(version -> {
            assertThat(version.number()).isEqualTo(1);
            assertThat(version.actor()).isEqualTo("registry r.yaml");
            assertThat(version.origin()).isEqualTo(Origin.FILE);
            assertThat(version.sha256()).matches("[0-9a-f]{64}");
        });
        assertThat(followed).containsExactly("0 to 1");
    }

    @Test
    void aFileThatHasNotChangedUndoesNothing() {
        configuring.apply("r", ONE);
        configuring.change(1, TWO, "admin", "vdab comes");

        configuring.apply("r", ONE);
        configuring.load();

        assertThat(registry.partners()).hasSize(2);
        assertThat(versions.newest()).isEqualTo(2);
    }

    @Test
    void aFileThatHasChangedIsTheNextVersion() {
        configuring.apply("r", ONE);
        configuring.change(1, TWO, "admin", "");

        configuring.apply("r", ONE + "# again\n");

        assertThat(versions.newest()).isEqualTo(3);
    }

    @Test
    void whatAChangedFileTakesBackIsCountedInTheLog() {
        configuring.apply("registry r.yaml", ONE);
        configuring.change(1, TWO, "admin", "vdab comes");

        var logged = Logged.by(Configuring.class, () -> configuring.apply("registry r.yaml", ONE + "# again\n"));

        assertThat(logged)
                .singleElement()
                .asString()
                .startsWith("registry r.yaml takes back what was changed over HTTP")
                .contains("differences to version 2: 1;", "/configuration/versions/2 ");
    }

    @Test
    void aChangedFileThatHasWhatWasChangedOverHttpTakesNothingBack() {
        configuring.apply("registry r.yaml", ONE);
        configuring.change(1, TWO, "admin", "vdab comes");

        var logged = Logged.by(Configuring.class, () -> configuring.apply("registry r.yaml", TWO + "# again\n"));

        assertThat(logged).isEmpty();
    }

    @Test
    void aFileThatIsWrongIsNamedAndNotKept() {
        assertThatThrownBy(() -> configuring.apply("registry r.yaml", "partners: no"))
                .isInstanceOf(InvalidRegistry.class)
                .hasMessageStartingWith("registry r.yaml: line 1, /partners: ");

        assertThat(versions.newest()).isZero();
    }

    @Test
    void anotherHubSeesTheNewVersionWhenItLooksAndOnce() {
        configuring.apply("r", ONE);
        configuring.load();
        var elsewhere = new Registry();
        var other = hub(elsewhere);
        other.run();
        followed.clear();

        configuring.change(1, TWO, "admin", "");
        other.run();
        other.run();

        assertThat(elsewhere.partners()).hasSize(2);
        assertThat(elsewhere.exchanges(new PartnerId("vdab"))).isFalse();
        assertThat(followed).as("one of each hub").containsExactly("1 to 2", "1 to 2");
    }

    @Test
    void whoChangesWhatIsNoLongerTheNewestIsToldSo() {
        configuring.apply("r", ONE);
        configuring.change(1, TWO, "admin", "");

        assertThatThrownBy(() -> configuring.change(1, ONE, "admin", ""))
                .isInstanceOfSatisfying(InvalidRegistry.class, invalid -> {
                    assertThat(invalid.problem().code()).isEqualTo(ProblemCode.CONFIGURATION_CHANGED);
                    assertThat(invalid.problem().details()).containsExactly("2");
                });
    }

    @Test
    void aHubThatCannotReadAVersionStaysAtTheOneBefore() {
        configuring.apply("r", ONE);
        configuring.load();
        versions.add(new Version(2, CLOCK.instant(), "a newer hub", Origin.DOOR, "", ""), "partners: [{id: x}]");

        configuring.run();

        assertThat(registry.partners()).hasSize(1);
        assertThatThrownBy(configuring::load).hasMessageStartingWith("version 2 of the configuration: line 1");
    }

    @Test
    void aPartnerIsSuspendedAndAllElseStaysAsPeopleWroteIt() {
        configuring.apply("r", TWO);

        var version = configuring.change(ZAV, Status.SUSPENDED, "admin", "as asked");

        assertThat(version).isEqualTo(2);
        assertThat(configuring.newest().orElseThrow().text())
                .isEqualTo(TWO.replace("id: zav # the first", "id: zav\n    status: suspended # the first"));
        assertThat(registry.exchanges(ZAV)).isFalse();
        assertThat(registry.broughtTo()).isEmpty();

        configuring.change(ZAV, Status.LIVE, "admin", "");
        assertThat(registry.broughtTo()).containsExactly(ZAV);
        assertThat(configuring.change(ZAV, Status.LIVE, "admin", ""))
                .as("nothing to do")
                .isEqualTo(3);
    }

    @Test
    void theStatusOfNobodyCannotBeChanged() {
        configuring.apply("r", ONE);

        assertThatThrownBy(() -> configuring.change(new PartnerId("forem"), Status.LEFT, "admin", ""))
                .isInstanceOfSatisfying(
                        InvalidRegistry.class,
                        it -> assertThat(it.problem().code()).isEqualTo(ProblemCode.UNKNOWN_PARTNER));
    }

    @Test
    void aFollowerThatFailsKeepsNobodyFromFollowing() {
        var heard = new ArrayList<String>();
        var hub = new Configuring(
                versions,
                new ConfigurationText(List.of(new FormatId("tiny"))),
                Review.NONE,
                registry,
                List.of(
                        (_, _) -> {
                            throw new IllegalStateException("no broker");
                        },
                        (_, _) -> heard.add("heard")),
                CLOCK);
        hub.apply("r", ONE);

        hub.load();

        assertThat(heard).hasSize(1);
    }

    /** The text is read once: whoever is suspended is cut off although the database is gone right afterwards. */
    @Test
    void whatComesIntoForceIsFollowedAlthoughTheDatabaseIsGoneRightAfterwards() {
        configuring.apply("r", ONE);
        versions.readsLeft = 1;

        configuring.run();

        assertThat(registry.partners()).hasSize(1);
        assertThat(followed).containsExactly("0 to 1");
    }

    @Test
    void aDryRunSaysWhatWouldBeOtherwiseAndChangesNothing() {
        configuring.apply("r", ONE);

        var difference = configuring.difference(TWO);

        assertThat(difference.lines(Locale.ENGLISH)).containsExactly("+ partner vdab");
        assertThat(versions.newest()).isEqualTo(1);
    }
}
