package org.sekisho.office.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sekisho.office.staff.StaffMember;

/** Whoever is bound to a party sees none of its cases, however the party is spelled, in a case as in the queue. */
class ConflictNamesTests {

    private static final List<String> ACME = List.of(
            "Acme Lasers KK",
            "ACME LASERS",
            "Acme  Lasers",
            "Acme Lasers K.K.",
            "Acme Lasers Co., Ltd.",
            "Ａｃｍｅ　Ｌａｓｅｒｓ",
            "Acme-Lasers",
            "AcmeLasers",
            "Acme Lasers, Inc.",
            "Ácme Lasers GmbH",
            "株式会社Acme Lasers",
            "Acme Lasers㈱",
            "The Acme Lasers Company",
            "Kabushiki Kaisha Acme Lasers");

    private static final List<String> OF_OTHERS = List.of("Apex Lasers KK", "Acme Optics KK", "アクメタル工業株式会社");

    private static final List<String> KANA = List.of("株式会社アクメレーザー", "ｱｸﾒﾚｰｻﾞｰ㈱", "アクメ・レーザ（株）", "あくめレーザー");

    private final DeskOffice office = new DeskOffice(20, 0);
    private final StaffMember bound = DeskOffice.examiner("bound");
    private final StaffMember free = DeskOffice.examiner("free");

    private CaseId caseOf(String party) {
        CaseId id = office.open("quantum", null, 5);
        office.party(id, party);
        return id;
    }

    private boolean sees(StaffMember person, CaseId id) {
        return office.within(() -> office.desk().see(id, person)).isPresent();
    }

    @Test
    void noSpellingOfAPartyIsMissedAndNoOtherPartyIsTakenForIt() {
        office.bind(bound, "Acme Lasers KK");
        office.bind(bound, "アクメレーザー");
        List<CaseId> theirs =
                Stream.of(ACME, KANA).flatMap(List::stream).map(this::caseOf).toList();
        List<CaseId> others = OF_OTHERS.stream().map(this::caseOf).toList();

        assertThat(theirs).noneMatch(id -> sees(bound, id)).allMatch(id -> sees(free, id));
        assertThat(others).allMatch(id -> sees(bound, id));
        assertThat(office.queue().page(QueueFilter.WORK, null, bound).cases()).hasSize(others.size());
    }

    /** The database's root may write keys and patterns: no seal has them, and they open no case. */
    @Test
    void noKeyThatSomebodyWroteOpensACase() {
        office.bind(bound, "Acme Lasers KK");
        CaseId theirs = caseOf("Acme Lasers");
        CaseId others = caseOf("Apex Lasers");
        office.rows.change("UPDATE filing_entity SET name_key = 'zzz'");
        assertThat(sees(bound, theirs)).isFalse();
        assertThat(sees(bound, others)).isTrue();
        office.rows.change("UPDATE filing_entity SET name_key = NULL");
        office.rows.change("UPDATE staff_conflict_name SET pattern = 'zzz'");

        assertThat(sees(bound, theirs)).isFalse();
        assertThat(sees(bound, others)).isTrue();
    }
}
