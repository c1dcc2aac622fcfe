package org.sekisho.office.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sekisho.testdata.DocumentPage;

/** An act that is added says whether it loosens anything, and then who must agree. */
class LooseningActsTests {

    private static final String PAGE = "security.md#people";
    private static final Pattern NAME = Pattern.compile("`([A-Z_]+)`");

    /** Those that only note, look, ask, propose, tighten or undo. */
    private static final List<String> OTHERS = List.of(
            "RUN_",
            "FILING_",
            "SCREENED_AGAIN",
            "CANARY_",
            "BLIND_SAMPLE_DRAWN",
            "SECOND_OPINION_",
            "OPINION_MODEL_PROPOSED",
            "OPINION_MODEL_SENT_BACK",
            "OPINION_MODEL_TRUSTED",
            "MISSED_ENTRY_NAMED",
            "FILINGS_COUNTED",
            "UNREAD_LISTED",
            "RETRY_ASKED",
            "COPY_GIVEN",
            "NUMBER_GIVEN",
            "CASES_LISTED",
            "FILINGS_SEARCHED",
            "CASE_SEEN",
            "CASE_TAKEN",
            "CASE_TAKEN_OVER",
            "CASE_PUT_BACK",
            "CASE_ASSIGNED",
            "CASE_UNASSIGNED",
            "CASE_PROPOSED",
            "CASE_SENT_BACK",
            "CASE_UNDONE",
            "CASE_OPENED",
            "CASE_OPENED_AGAIN",
            "CASE_REFUSED",
            "CASE_SNOOZE",
            "CASE_REMARK_",
            "NAME_CORRECT",
            "HITS_",
            "DECLARATION_FILED",
            "VERSIONS_COMPARED",
            "CLOCK_ORDERED",
            "ORDER_PROPOSED",
            "ORDER_SENT_BACK",
            "REFERRALS_SEEN",
            "CASE_REFERRED",
            "RECEIPT_NOTED",
            "ANSWER_NOTED",
            "REFERRAL_REMINDED",
            "REFERRAL_ESCALATED",
            "REFERRAL_WITHDRAWN",
            "PACKAGE_",
            "NOTICE_SENT",
            "APPLICANT_ANSWERED",
            "PARTNER_KEYS_RENEWED",
            "PARTNER_AGREEMENT_PROPOSED",
            "PARTNER_AGREEMENT_S",
            "PARTNER_ITEM_RECALLED",
            "CLOCK_ALLIED",
            "PARTNER_FIGURES_MADE",
            "PARTNER_ANSWER_PROPOSED",
            "PARTNER_ANSWER_REFUSED",
            "PARTNER_ITEM_READ",
            "PARTNER_ITEMS_",
            "PARTNER_PACKAGE_",
            "LIST_PROPOSED",
            "LIST_PROPOSAL_SEEN",
            "LIST_SHIPPED",
            "LIST_SENT_BACK",
            "LIST_WITHDRAWN",
            "LIST_REPLACED",
            "LIST_CONSENT_NOTED",
            "LIST_COMMENTED",
            "LIST_PREVIEW_",
            "HINDSIGHT_SEEN",
            "LIST_SAID_WRONG",
            "RISING_TERMS_",
            "RISING_TERM_TAKEN_BACK",
            "CONTROL_LIST_LOOKED_OVER",
            "SIGN",
            "PAGE_REFUSED",
            "PASSKEY_",
            "IDENTITY_",
            "PASSWORD_SET",
            "STAFF_LOCKED",
            "TOKEN_ENDED",
            "CONFLICT_ADDED",
            "PROPOSAL_MADE",
            "PROPOSAL_REFUSED",
            "TRAIL_READ",
            "TRAIL_EXPORTED",
            "ROWS_SEALED");

    @Test
    void areAllOnThePageWithWhoMustAgree() throws IOException {
        String page = DocumentPage.at(PAGE);
        String table = page.substring(page.indexOf("## What loosens"), page.indexOf("## On the audit trail"));
        Set<String> loosening =
                NAME.matcher(table).results().map(name -> name.group(1)).collect(Collectors.toCollection(TreeSet::new));
        Set<String> all = Arrays.stream(AuditAction.values())
                .map(AuditAction::name)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> rest = all.stream()
                .filter(action -> !loosening.contains(action))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(all).containsAll(loosening);
        assertThat(rest)
                .allSatisfy(action ->
                        assertThat(OTHERS).as("%s loosens nothing", action).anyMatch(action::startsWith));
        assertThat(table.lines().filter(line -> line.startsWith("| `")))
                .allMatch(line -> line.matches("\\| [^|]+ \\| [^|]{10,} \\| [^|]{10,} \\|"));
    }
}
