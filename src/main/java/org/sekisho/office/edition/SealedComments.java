package org.sekisho.office.edition;

import java.util.Map;
import java.util.Set;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.SealedRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Comments on entries, which the records of their writing seal. */
@Configuration(proxyBeanMethods = false)
class SealedComments {

    /** By the key of the comment. */
    static final SealedRows KIND = new SealedRows(
            "entry comment", Set.of(AuditAction.LIST_COMMENTED), Map.of("list_comment", """
                    SELECT CONCAT('list ', c.list_id, ', entry ', c.entry_code) AS subject, c.area, c.level, c.words, c.written_by,
                        c.written_at
                    FROM list_comment c WHERE {only} ORDER BY c.id"""), "c.id = :id");

    static String subject(String list, String entry) {
        return "list %s, entry %s".formatted(list, entry);
    }

    @Bean
    SealedRows rowsOfComments() {
        return KIND;
    }
}
