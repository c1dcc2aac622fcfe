package org.sekisho.office.letter;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.sekisho.office.disclosure.DisclosureFixture;
import org.sekisho.office.referral.ReferralOffice;
import org.sekisho.office.review.CaseStages;
import org.sekisho.reading.passage.OneText;

/** Notices of an office whose filings are all of one day and of a text that no letter may have. */
final class LetterOffice {

    static final LocalDate FILED = ReferralOffice.FILED;
    static final List<Path> FONTS = List.of(Path.of("/usr/share/fonts/opentype/ipafont-gothic/ipag.ttf"));

    final ReferralOffice office;
    private final LetterTemplates templates;
    private final List<Path> fonts;

    LetterOffice(LetterTemplates templates, List<Path> fonts) {
        this(new ReferralOffice(), templates, fonts);
    }

    private LetterOffice(ReferralOffice office, LetterTemplates templates, List<Path> fonts) {
        this.office = office;
        this.templates = templates;
        this.fonts = fonts;
    }

    /** The same office after it wrote its templates anew. */
    LetterOffice with(LetterTemplates others) {
        return new LetterOffice(office, others, fonts);
    }

    static boolean hasJapaneseFont() {
        return FONTS.stream().allMatch(Files::isReadable);
    }

    Letters letters() {
        return new Letters(
                office.cases,
                office.referrals(),
                stages(),
                new LetterWriter(
                        templates,
                        ReferralOffice.AUTHORITIES,
                        new OneText(FILED, "canarywords"),
                        DisclosureFixture.review(office.jdbc, office.cases, new OneText(FILED, "canarywords")),
                        stages(),
                        office.time()),
                new PdfBoxPages(new LetterSettings(Path.of("letters.yml"), fonts)),
                new JdbcLetterLog(office.jdbc),
                office.audit);
    }

    ApplicantAnswers answers() {
        return new ApplicantAnswers(office.cases, office.reviewCases(), new JdbcLetterLog(office.jdbc), office.time());
    }

    private CaseStages stages() {
        return office.stages().stages();
    }
}
