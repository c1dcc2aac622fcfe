package org.sekisho.office.edition;

import java.util.Map;
import java.util.Set;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.SealedRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Proposals of editions and what was done about them, which the records of those acts seal. */
@Configuration(proxyBeanMethods = false)
class SealedEditions {

    /** By the key of the proposal. */
    static final SealedRows KIND = new SealedRows(
            "edition",
            Set.of(
                    AuditAction.LIST_PROPOSED,
                    AuditAction.LIST_PUBLISHED,
                    AuditAction.LIST_SHIPPED,
                    AuditAction.LIST_APPROVED,
                    AuditAction.LIST_SENT_BACK,
                    AuditAction.LIST_WITHDRAWN,
                    AuditAction.LIST_REPLACED,
                    AuditAction.LIST_CONSENT_NOTED),
            Map.of("list_proposal", """
                    SELECT CONCAT('list ', p.list_id, ', proposal ', p.id) AS subject, p.edition, p.sha256, p.title, p.file,
                        SHA2(p.content, 256) AS content, p.base_sha256, p.starts_on, p.why, p.authors, p.preview_sha256
                    FROM list_proposal p WHERE {only} ORDER BY p.id""", "list_step", """
                    SELECT CONCAT('list ', p.list_id, ', proposal ', p.id) AS subject, s.what, s.taken_by, s.taken_at,
                        s.comment, s.in_force_from, s.consents_owed
                    FROM list_step s JOIN list_proposal p ON p.id = s.proposal_id
                    WHERE {only} ORDER BY s.proposal_id, s.id""", "list_consent", """
                    SELECT CONCAT('list ', p.list_id, ', proposal ', p.id) AS subject, c.entry_code, c.entry_sha256, c.authority,
                        c.answer, c.reference, c.said_by, c.said_on, c.noted_by, c.noted_at
                    FROM list_consent c JOIN list_proposal p ON p.id = c.proposal_id
                    WHERE {only} ORDER BY c.proposal_id, c.id"""),
            "p.id = :id");

    static String subject(ListProposal proposal) {
        return "list %s, proposal %d".formatted(proposal.edition().list(), proposal.id());
    }

    @Bean
    SealedRows rowsOfEditions() {
        return KIND;
    }
}
