package org.sekisho.office.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AuditRecordTests {

    private static final Instant NOW = Instant.parse("2026-11-24T01:30:00.123456Z");

    @Test
    void hasAnotherHashWhenAnyFieldDiffers() {
        AuditRecord record = record(1, "examiner", "SHOWN", "JP2026101234", "version 1");
        assertThat(record.hash())
                .isNotEqualTo(record(2, "examiner", "SHOWN", "JP2026101234", "version 1")
                        .hash())
                .isNotEqualTo(record(1, "auditor", "SHOWN", "JP2026101234", "version 1")
                        .hash())
                .isNotEqualTo(record(1, "examiner", "SHOWN", "JP2026101235", "version 1")
                        .hash())
                .isNotEqualTo(record(1, "examiner", "SHOWN", "JP2026101234", "version 2")
                        .hash());
    }

    @Property
    void neverReadsAlikeWhenWordsMoveFromOneFieldToTheNext(
            @ForAll String subject, @ForAll String moved, @ForAll String detail) {
        if (!moved.isEmpty()) {
            assertThat(record(1, "a", "b", subject + moved, detail).hash())
                    .isNotEqualTo(record(1, "a", "b", subject, moved + detail).hash());
        }
    }

    private static AuditRecord record(long number, String actor, String action, String subject, String detail) {
        return new AuditRecord(
                number, NOW, new RecordedEvent(actor, action, subject, detail), AuditRecord.BEFORE_THE_FIRST);
    }
}
