package org.sekisho.cli.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.cli.Sekisho;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.filing.ReferralsCommand.ReferralsOutput;
import org.sekisho.office.referral.ReferralDraft;
import org.sekisho.office.referral.ReferralOffice;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseStatus;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;

/** {@code sekisho referrals} as an operator types it. */
class ReferralsOutputTests {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        System.clearProperty("sekisho.install");
    }

    @Test
    void saysWhoOwesAnAnswerAndWhatToDoByNumbersAndCodes() {
        ReferralOffice office = new ReferralOffice();
        ReferralsOutput output = new ReferralsOutput(new PrintWriter(out, true), ReferralOffice.AUTHORITIES);
        output.print(office.due());
        assertThat(out.toString()).isEqualTo("On 2026-11-25 no referral needs anything done\n");

        CaseId id = office.open(CaseStatus.SECRECY_REVIEW, "quantum");
        StaffMember examiner = ReferralOffice.person("one", Role.EXAMINER);
        ReferralDraft draft = new ReferralDraft(
                List.of(new ReferralDraft.Ask("ministry", "quantum"), new ReferralDraft.Ask("council", "quantum")),
                null,
                "Is it known?");
        office.within(() -> office.referring().refer(id, draft, examiner));
        office.later(30);
        output.print(office.due());

        assertThat(out.toString().lines().skip(1))
                .containsExactly(
                        "FILING             AUTHORITY                  AREA               ANSWER BY   TO DO",
                        "XX2026000001A      council                    quantum            2026-12-09  overdue, wait or call",
                        "XX2026000001A      ministry                   quantum            2026-12-10  overdue, take to head");
    }

    @Test
    void saysOfAWithdrawnOneThatNobodyNeedWaitForIt() {
        ReferralOffice office = new ReferralOffice();
        CaseId id = office.open(CaseStatus.SECRECY_REVIEW, "quantum");
        StaffMember examiner = ReferralOffice.person("one", Role.EXAMINER);
        ReferralDraft draft =
                new ReferralDraft(List.of(new ReferralDraft.Ask("council", "quantum")), null, "Is it known?");
        office.within(() -> office.referring().refer(id, draft, examiner));
        long referral =
                office.jdbc.sql("SELECT id FROM referral").query(Long.class).single();
        office.within(() -> office.withdrawals().withdraw(id, referral, "a mistake", examiner));

        ReferralsOutput output = new ReferralsOutput(new PrintWriter(out, true), ReferralOffice.AUTHORITIES);
        output.print(office.due());

        assertThat(out.toString())
                .contains("2026-12-09  nothing, it was withdrawn")
                .doesNotContain("a mistake");
    }

    @Test
    void tellsAllThatIsWrongWithTheFilesByTheirLines() throws Exception {
        Path config = Files.createDirectories(folder.resolve("install/config"));
        Files.writeString(config.resolve("authorities.yml"), "demonstration: false\nauthorities:\n  - authority: x\n");
        System.setProperty("sekisho.install", folder.resolve("install").toString());

        int exitCode = Sekisho.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute("referrals", "--home", folder.toString());

        assertThat(exitCode).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(err.toString())
                .contains(
                        "Mend this first:",
                        "authorities.yml:3: 'name' is missing",
                        "authorities.yml:3: 'answer' is missing");
    }
}
