package org.sekisho.night.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.Handling;
import org.sekisho.lists.keytech.EntryCode;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.KeyTechnologyListReader;
import org.sekisho.office.edition.Hindsight;
import org.sekisho.office.edition.PreviewDraft;
import org.sekisho.office.edition.PreviewExample;
import org.sekisho.office.edition.PreviewState;
import org.sekisho.office.edition.PreviewWork;
import org.sekisho.office.edition.PreviewedEntry;
import org.sekisho.office.edition.Previews;
import org.sekisho.office.edition.SeenHindsight;
import org.sekisho.office.edition.SeenPreview;
import org.sekisho.office.review.DeskOffice;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.FileSystemUtils;

/** What another edition would change for the filings of a night, and who sees what of it. */
@Tag("whole")
class PreviewNightTests extends AnOffice {

    private static final Path LIST = Path.of("config/lists/focus-areas.yml");
    private static final StaffMember AUTHOR = author("author", Set.of(), Handling.SECRET);

    @Autowired
    Previews previews;

    @Autowired
    PreviewWork work;

    @Autowired
    Hindsight hindsight;

    private static StaffMember author(String account, Set<String> areas, Handling cleared) {
        return DeskOffice.person(account, Set.of(Role.LIST_AUTHOR), areas, areas.isEmpty(), cleared);
    }

    @BeforeEach
    void theNightBefore() throws Exception {
        aNightOver(
                "JP2026991112A-towed-array.xml",
                "US13990105B2-gan-radar-amplifier.xml",
                "US13990106B2-leaf-sensor.xml",
                "US20260401101A1-quantum-key-receiver.xml",
                "US20260401118A1.html",
                "US20260401122A1.pdf");
    }

    /** The shipped list with another entry for leaves, in place of the one for quantum keys. */
    private static KeyTechnologyList changed() throws IOException {
        return with("\n  - code: QUANTUM-01\n", """

                  - code: LEAF-01
                    title: Leaf sensors
                    area: biotechnology
                    queue: secrecy
                    basis: ours
                    rules:
                      - words: leaf
                    examples: { match: [A leaf.], noMatch: [A lamp.] }
                  - code: QUANTUM-99
                """);
    }

    private static KeyTechnologyList with(String from, String to) throws IOException {
        String yaml = Files.readString(LIST);
        assertThat(yaml).contains(from);
        return new KeyTechnologyListReader().read(LIST, yaml.replace(from, to));
    }

    private SeenPreview seen(KeyTechnologyList after, @Nullable Integer nights, StaffMember reader) {
        long id = previews.ask(new PreviewDraft(after, nights), "author");
        work.on(id, () -> false);
        return previews.see(id, reader).orElseThrow();
    }

    private static PreviewedEntry entry(SeenPreview preview, String code) {
        return preview.entries().stream()
                .filter(entry -> entry.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void saysWhatIsNewlyFlaggedWithTheWordsThatShowIt() throws IOException {
        SeenPreview preview = seen(changed(), null, AUTHOR);

        assertThat(preview.state().goesOn()).isFalse();
        assertThat(preview.state().progress().looked()).isEqualTo(6);
        assertThat(preview.state().result()).hasSize(64);
        assertThat(preview.entries())
                .extracting(PreviewedEntry::code)
                .containsExactlyInAnyOrder("LEAF-01", "QUANTUM-01", "QUANTUM-99");
        assertThat(entry(preview, "LEAF-01").counts())
                .as("one of two filings with leaves is in a case already")
                .isEqualTo(new PreviewedEntry.Counts(2, 0, 0, 0, 1, 0));
        assertThat(entry(preview, "LEAF-01").micros()).isPositive();
        assertThat(preview.opened()).singleElement().satisfies(leaf -> {
            assertThat(leaf.number().value()).isEqualTo("US13990106B2");
            assertThat(words(leaf))
                    .isNotEmpty()
                    .allSatisfy(word -> assertThat(word).startsWithIgnoringCase("lea"));
        });
        assertThat(preview.totals().opens()).isEqualTo(1);
        assertThat(preview.totals().perWeek(5)).isNotNull();
        assertThat(preview.totals().ofOpened().precision()).isNull();
    }

    private static List<String> words(PreviewExample example) {
        String text = Objects.requireNonNull(example.text()).words();
        return example.hits().stream()
                .map(hit -> text.substring(hit.start(), hit.end()))
                .toList();
    }

    @Test
    void saysForWhichCaseNothingWouldBeLeftToSpeak() throws IOException {
        KeyTechnologyList without = only("LEAF-01", changed());

        SeenPreview preview = seen(without, null, AUTHOR);

        assertThat(entry(preview, "QUANTUM-01").areaAfter()).isNull();
        assertThat(entry(preview, "QUANTUM-01").counts().noLonger()).isEqualTo(1);
        assertThat(entry(preview, "QUANTUM-01").counts().closes())
                .as("the other list speaks for the case as well")
                .isZero();
        assertThat(preview.totals().closes()).isPositive();
        assertThat(preview.closed())
                .extracting(example -> example.number().value())
                .contains("US13990105B2");
        assertThat(preview.closed())
                .allSatisfy(example -> assertThat(
                                entry(preview, example.entry()).counts().closes())
                        .isPositive());
    }

    private static KeyTechnologyList only(String code, KeyTechnologyList list) {
        String source = list.source();
        String head = source.substring(0, source.indexOf("\nentries:") + "\nentries:\n".length());
        int from = source.indexOf("  - code: " + code);
        return new KeyTechnologyListReader()
                .read(LIST, head + source.substring(from, source.indexOf("\n  - code: ", from + 1) + 1));
    }

    @Test
    void countsAFilingWhoseWordsAreNotKeptAndNeverSaysThatNothingChangesForIt() throws IOException {
        jdbc.sql("DELETE FROM filing_text WHERE filing_id = (SELECT id FROM filing WHERE number = 'US13990106B2')")
                .update();
        madeByTheTest();

        SeenPreview preview = seen(changed(), null, AUTHOR);

        assertThat(preview.state().progress().withoutText()).isGreaterThanOrEqualTo(1);
        assertThat(preview.opened()).isEmpty();
    }

    @Test
    void goesOnWhereItWasKilledAndComesToTheSame() throws IOException {
        KeyTechnologyList after = changed();
        long killed = previews.ask(new PreviewDraft(after, 1), "author");
        AtomicInteger looks = new AtomicInteger();
        work.on(killed, () -> looks.incrementAndGet() > 2);
        PreviewState half = previews.state(killed).orElseThrow();
        assertThat(half.goesOn()).isTrue();
        assertThat(half.progress().looked()).isBetween(1, 5);

        assertThat(previews.ask(new PreviewDraft(after, 1), "author")).isEqualTo(killed);
        work.on(killed, () -> false);
        PreviewState whole = previews.state(killed).orElseThrow();

        assertThat(whole.progress().looked()).isEqualTo(6);
        assertThat(seen(after, null, AUTHOR).state().result()).isEqualTo(whole.result());
    }

    /** The index spares the work, and nothing else. */
    @Test
    void comesToTheSameWithTheIndexOfTheArchiveAndWithoutIt() throws IOException {
        SeenPreview indexed = seen(changed(), null, AUTHOR);
        assertThat(indexed.entries()).noneMatch(PreviewedEntry::scanned);
        List.of("list_preview_change", "list_preview_entry", "list_preview")
                .forEach(table -> jdbc.sql("DELETE FROM " + table).update());
        FileSystemUtils.deleteRecursively(FOLDER.resolve("home/var/archive-index"));

        SeenPreview scanned = seen(changed(), null, AUTHOR);

        assertThat(scanned.state().result()).isEqualTo(indexed.state().result());
        assertThat(scanned.state().progress().withoutText())
                .isEqualTo(indexed.state().progress().withoutText())
                .isPositive();
        assertThat(scanned.entries()).hasSize(3).allMatch(PreviewedEntry::scanned);
        assertThat(scanned.entries())
                .extracting(PreviewedEntry::code, PreviewedEntry::met, PreviewedEntry::counts)
                .isEqualTo(indexed.entries().stream()
                        .map(entry -> tuple(entry.code(), entry.met(), entry.counts()))
                        .toList());
    }

    @Test
    void anotherEditOrAnotherFilingIsAnotherResult() throws IOException {
        String result = seen(changed(), null, AUTHOR).state().result();

        assertThat(seen(with("- code: QUANTUM-01", "- code: QUANTUM-98"), null, AUTHOR)
                        .state()
                        .result())
                .isNotEqualTo(result);
        arrives("US13990108B1-euv-source.xml");
        night();
        assertThat(seen(changed(), null, AUTHOR).state().result()).isNotEqualTo(result);
        assertThat(seen(changed(), 1, AUTHOR).state().progress().looked()).isEqualTo(1);
    }

    @Test
    void showsNobodyWhatTheyMayNotKnowOf() throws IOException {
        assertThat(seen(changed(), null, author("ocean-author", Set.of("ocean"), Handling.SECRET))
                        .entries())
                .isEmpty();
        SeenPreview open = seen(changed(), null, author("open-author", Set.of(), Handling.OPEN));
        assertThat(open.entries()).isEmpty();
        assertThat(open.opened()).isEmpty();
        assertThat(open.totals().opens()).isZero();

        jdbc.sql("""
                        INSERT INTO staff_member (id, display_name, all_areas, cleared, language, active, created_at)
                        VALUES ('author', 'author', TRUE, 'SECRET', 'en', TRUE, NOW())""").update();
        jdbc.sql("INSERT INTO staff_conflict (staff_id, kind, value) VALUES ('author', 'FILING', 'US13990106B2')")
                .update();
        SeenPreview bound = seen(changed(), null, AUTHOR);
        assertThat(entry(bound, "LEAF-01").counts())
                .as("of two filings with leaves")
                .isEqualTo(new PreviewedEntry.Counts(1, 0, 0, 0, 0, 0));
        assertThat(bound.opened()).isEmpty();
        assertThat(bound.totals().opens()).isZero();
    }

    @Test
    void hindsightSaysWhichFilingsAnEntryWouldHaveCaughtAndWhichAreStillSecret() throws IOException {
        KeyTechnologyList list = with("\n    inForce: { from: 2026-01-01 }\n", "\n    inForce: { to: 2020-01-01 }\n");
        EntryCode code = new EntryCode("QUANTUM-01");
        assertThat(hindsight.see(list, code, AUTHOR)).isEmpty();
        work.on(hindsight.ask(list, code, "author"), () -> false);

        SeenHindsight seen = hindsight.see(list, code, AUTHOR).orElseThrow();

        assertThat(seen.state().progress().looked()).isEqualTo(6);
        assertThat(seen.rows()).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo("US20260401101A1");
            assertThat(row.inCase()).isTrue();
            assertThat(row.received()).isEqualTo(seen.knowableSince().orElseThrow());
        });
        jdbc.sql("UPDATE list_preview_change SET public_on = NULL").update();
        assertThat(hindsight.see(list, code, AUTHOR).orElseThrow().stillSecret())
                .isEqualTo(1);
        jdbc.sql("UPDATE list_preview_change SET public_on = '2020-01-01'").update();
        assertThat(hindsight.see(list, code, AUTHOR).orElseThrow().stillSecret())
                .isZero();
        assertThat(Hindsight.csv(hindsight.see(list, code, AUTHOR).orElseThrow())
                        .lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("focus-areas,QUANTUM-01,US20260401101A1,1,")
                .endsWith(",true,2020-01-01,");
        assertThat(hindsight.see(list, code, author("ocean-author", Set.of("ocean"), Handling.SECRET)))
                .isEmpty();
    }

    @Test
    void askingAndLookingGoOnTheAuditTrail() throws IOException {
        seen(changed(), 3, AUTHOR);

        assertThat(jdbc.sql(
                                "SELECT CONCAT(actor, ' ', action, ' ', subject) FROM audit_record WHERE action LIKE 'LIST_PREVIEW%'")
                        .query(String.class)
                        .list())
                .containsExactly("author LIST_PREVIEW_ASKED focus-areas", "author LIST_PREVIEW_SEEN focus-areas");
    }
}
