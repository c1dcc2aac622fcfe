package org.sekisho.intake.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.Corpus;
import org.sekisho.intake.inbox.Intake.IntakeResult;

class CorpusIntakeTests {

    @TempDir
    Path folder;

    Register register;

    @BeforeAll
    static void theCorpusIsThere() {
        Corpus.assumePresent();
    }

    @BeforeEach
    void anEmptyRegister() {
        register = Register.fresh(folder);
    }

    @Test
    void everyFileOfTheUsOfficeGivesAsManyFilingsAsItHolds() {
        List<Corpus.Item> items = Corpus.items("us-xml");
        Map<String, Integer> registered = new TreeMap<>();
        Map<String, Integer> held = new TreeMap<>();
        for (Corpus.Item item : items) {
            Register alone = Register.fresh(folder);
            registered.put(item.file(), alone.takeIn(item.path()).filings());
            held.put(item.file(), item.count());
        }

        assertThat(registered).isNotEmpty().isEqualTo(held);
    }

    @Test
    void theZipsOfTheUsOfficeHoldThreeFilings() {
        register.takeIn(Corpus.folder("us-zip"));

        assertThat(register.all()).hasSize(3);
        assertThat(register.numbers()).contains("US20060085912A1");
        assertThat(register.all())
                .filteredOn(filing -> filing.number().value().equals("US20060085912A1"))
                .singleElement()
                .satisfies(filing -> assertThat(filing.documents()).hasSize(12));
    }

    @Test
    void everyFileOfTheCorpusIsSeenAndNoneIsUnreachable() {
        IntakeResult result = register.takeIn(Corpus.folder("robust-archive"));

        assertThat(result.overlooked()).isEmpty();
        assertThat(result.received() + result.known()).isPositive();
    }

    @Test
    void oldFullTextPagesAreFiledUnderTheNumberInTheirTitle() {
        register.takeIn(Corpus.folder("html-patft"));

        assertThat(register.numbers()).contains("US7000000");
    }
}
