package org.sekisho.office.referral;

import java.util.Map;
import java.util.Set;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.SealedRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What was asked of authorities about a case, and what they answered, which the records of those acts seal. */
@Configuration(proxyBeanMethods = false)
class SealedReferrals {

    private static final String OF_CASE = """
            SELECT CONCAT(f.number, ' version ', f.version, ' ', c.queue) AS subject, %s
            FROM %s JOIN review_case c ON c.id = r.case_id JOIN filing f ON f.id = c.filing_id
            WHERE {only} ORDER BY %s""";

    /** By the key of the case. */
    static final SealedRows KIND = new SealedRows(
            "referrals",
            Set.of(
                    AuditAction.CASE_REFERRED,
                    AuditAction.RECEIPT_NOTED,
                    AuditAction.ANSWER_NOTED,
                    AuditAction.REFERRAL_REMINDED,
                    AuditAction.REFERRAL_ESCALATED,
                    AuditAction.REFERRAL_WITHDRAWN,
                    AuditAction.PACKAGE_RECALLED,
                    AuditAction.PACKAGE_RETURNED),
            Map.of(
                    "referral",
                    OF_CASE.formatted("""
                            r.id, r.authority, r.area, r.question, r.referred_by, r.referred_at, r.answer_by,
                            SHA2(r.package, 256) AS package, r.package_sha256, r.moves_clock""", "referral r", "r.id"),
                    "referral_receipt",
                    OF_CASE.formatted(
                            "t.referral_id, t.sha256, t.confirmed_by, t.received_on, t.noted_by, t.noted_at",
                            "referral_receipt t JOIN referral r ON r.id = t.referral_id",
                            "t.referral_id"),
                    "referral_answer",
                    OF_CASE.formatted(
                            "a.id, a.referral_id, a.opinion, a.words, a.answered_by, a.answered_on, a.noted_by, a.noted_at",
                            "referral_answer a JOIN referral r ON r.id = a.referral_id",
                            "a.id"),
                    "referral_withdrawal",
                    OF_CASE.formatted(
                            "w.referral_id, w.reason, w.withdrawn_by, w.withdrawn_at",
                            "referral_withdrawal w JOIN referral r ON r.id = w.referral_id",
                            "w.referral_id"),
                    "referral_recall",
                    OF_CASE.formatted(
                            "k.referral_id, k.cause, k.words, k.recalled_by, k.recalled_at",
                            "referral_recall k JOIN referral r ON r.id = k.referral_id",
                            "k.referral_id"),
                    "referral_return",
                    OF_CASE.formatted(
                            "b.referral_id, b.outcome, b.confirmed_by, b.on_day, b.noted_by, b.noted_at",
                            "referral_return b JOIN referral r ON r.id = b.referral_id",
                            "b.referral_id")),
            "c.id = :id");

    @Bean
    SealedRows rowsOfReferrals() {
        return KIND;
    }
}
