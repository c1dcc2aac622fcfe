package org.sekisho.office.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.precedent.Screened;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.screening.ScreenedFiling;

/** Who may know of a case that is screened again: by the areas of what is found now. */
class CaseAreasTests {

    private static final StaffMember OCEAN =
            DeskOffice.person("ocean", Set.of(Role.EXAMINER), Set.of("ocean"), false, Handling.CONFIDENTIAL);

    private final DeskOffice office = new DeskOffice(20, 0);
    private final CaseId id = office.open("ocean", null, 5);

    private List<String> afterScreening(ScreenedFiling found) {
        office.within(() -> office.cases().openFor(2, List.of(found)));
        return office.rows.words("SELECT area FROM case_area WHERE case_id = ? ORDER BY area", id.value());
    }

    private ScreenedFiling found(String... areas) {
        return Screened.inAreas(id.value(), DeskOffice.number(id), areas);
    }

    private boolean oceanKnows() {
        return office.within(() -> office.desk().see(id, OCEAN)).isPresent();
    }

    @Test
    void areThoseOfTheEntriesThatAreFoundNow() {
        assertThat(oceanKnows()).isTrue();

        assertThat(afterScreening(found("quantum", "space"))).containsExactly("quantum", "space");
        assertThat(oceanKnows()).isFalse();
        assertThat(afterScreening(found("ocean", "space"))).containsExactly("ocean", "space");
        assertThat(oceanKnows()).isTrue();
    }

    @Test
    void theFirstOfThemIsThatByWhichTheQueueIsSorted() {
        assertThat(afterScreening(found("quantum", "laser"))).isNotEmpty();
        assertThat(first()).isEqualTo("laser");
        assertThat(afterScreening(found("space", "quantum"))).isNotEmpty();
        assertThat(first()).isEqualTo("quantum");
    }

    private String first() {
        return office.rows.word("SELECT first_area FROM review_case WHERE id = ?", id.value());
    }

    @Test
    void areKeptWhereNothingIsFoundAnyMoreLestTheCaseBeTakenFromThoseWhoWorkOnIt() {
        assertThat(afterScreening(found())).containsExactly("ocean");
        assertThat(oceanKnows()).isTrue();
    }

    @Test
    void areKeptBesideNewOnesWhereTheReadingWasNotWhole() {
        assertThat(afterScreening(Screened.partlyIn(id.value(), DeskOffice.number(id), "quantum")))
                .containsExactly("ocean", "quantum");
        assertThat(afterScreening(Screened.partlyIn(id.value(), DeskOffice.number(id))))
                .containsExactly("ocean", "quantum");
    }

    @Test
    void ofAnotherCaseAreLeftAlone() {
        CaseId other = office.open("ocean", null, 5);

        afterScreening(found("quantum"));

        assertThat(office.rows.words("SELECT area FROM case_area WHERE case_id = ?", other.value()))
                .containsExactly("ocean");
    }

    /** Threads that screen write at once: one that waits for rows of another may be what the other waits for. */
    @Test
    void areKeptWhileSomebodyElseHasOtherCasesInHand() {
        List<CaseId> cases = IntStream.range(0, 16)
                .mapToObj(n -> office.open("ocean", null, 5))
                .toList();

        office.within(() -> {
            office.cases().openFor(2, inAreas(cases.subList(0, 8), "laser", "space"));
            return CompletableFuture.supplyAsync(() -> office.within(() ->
                            office.cases().openFor(2, inAreas(cases.subList(8, 16), "laser", "space"))))
                    .join();
        });

        assertThat(office.rows.words("SELECT DISTINCT first_area FROM review_case WHERE id <> ?", id.value()))
                .containsExactly("laser");
    }

    private static List<ScreenedFiling> inAreas(List<CaseId> cases, String... areas) {
        return cases.stream()
                .map(one -> Screened.inAreas(one.value(), DeskOffice.number(one), areas))
                .toList();
    }
}
