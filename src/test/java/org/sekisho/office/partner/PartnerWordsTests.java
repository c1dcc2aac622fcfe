package org.sekisho.office.partner;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Words of a filing stand in the rows of items, and in nothing else that a courier, an operator or an auditor sees of them. */
@ExtendWith(OutputCaptureExtension.class)
class PartnerWordsTests extends TwoOffices {

    private static final List<String> CANARIES = List.of("qzvokey", "秘関所鍵");

    private static final int SIGNATURE_DIFFERS = 16;

    private static final Map<String, String> SEEN = Map.of(
            "audit_record", "actor, action, subject, detail",
            "partner_package", "partner, sha256, handled_by",
            "partner_receipt", "partner, sha256, what, role",
            "partner_alike", "partner");

    @Test
    void standInNoNameRecordOrLog(CapturedOutput log) throws Exception {
        here.words = "A receiver that draws a %s from single quanta of light, %s.".formatted(CANARIES.toArray());
        there.words = here.words;
        there.caseAbout("quantum");
        byte[] package1 = given();
        there.take(package1);
        ReceivedItem item = there.find(CANARIES.get(0), READER).get(0);
        there.within(() -> there.shared.read(item.id(), READER));
        refused(Why.TAKEN_IN_ALREADY, () -> there.take(package1));
        refused(Why.DAMAGED, () -> there.take(here.words.getBytes(UTF_8)));
        here.take(there.export(here));
        there.later(61);
        there.within(() -> there.shared.expire());

        List<String> seen = new ArrayList<>(List.of(log.getAll()));
        for (GivingOffice office : List.of(here, there)) {
            SEEN.forEach((table, columns) ->
                    seen.addAll(office.rows.words("SELECT CONCAT_WS(' ', %s) FROM %s".formatted(columns, table))));
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                seen.add(file.toString());
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(CANARIES)
                        .allSatisfy(canary -> assertThat(bytes)
                                .as(file.toString())
                                .doesNotContain(latin(canary.getBytes(UTF_8)), latin(canary.getBytes(UTF_16LE))));
            }
        }
        assertThat(seen)
                .hasSizeGreaterThan(20)
                .noneMatch(one -> CANARIES.stream().anyMatch(one::contains));
    }

    /** The courier weighs a package: it tells how much is in it, and not what. Signatures differ by some bytes. */
    @Test
    void otherWordsOfOneLengthMakeAPackageOfOneSize() throws Exception {
        here.words = "A key that is drawn from quanta.";
        int one = given().length;
        here.words = "A lid that is held with springs.";
        assertThat(given()).hasSizeBetween(one - SIGNATURE_DIFFERS, one + SIGNATURE_DIFFERS);
    }

    private byte[] given() throws Exception {
        here.give(here.caseAbout("quantum"), there);
        return here.export(there);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
