package org.sekisho.office.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.testdata.ShownCode;

/** The act that the architecture page adds to this room compiles, is offered to whom it says, and is done as any other. */
class AddedActTests {

    private static final String PART = "architecture.md#adding-an-act-of-an-examiner";
    private static final StaffMember EXAMINER =
            DeskOffice.person("one", Set.of(Role.EXAMINER), Set.of(), true, Handling.SECRET);

    private final DeskOffice office = new DeskOffice(1000, 0);
    private final CaseId id = office.open(null, null, 5);

    @Test
    void isOfferedAndDoneWithItsWordsBesideIt(@TempDir Path folder) throws Exception {
        CaseButton added = added(folder);
        CaseButtons buttons = new CaseButtons(office.acts(), List.of(added));
        Properties words = new Properties();
        words.load(new StringReader(ShownCode.in("properties", PART)));

        assertThat(buttons.offered(seen(), EXAMINER).inMenu()).containsExactly(added.name());
        assertThat(words).containsOnlyKeys("button." + added.name(), "button." + added.name() + ".how");
        assertThat(office.within(() -> office.press(added, id, DeskOffice.reviewer("two"))))
                .extracting("why")
                .isEqualTo(CaseRefusal.ROLE);
        assertThat(office.within(() -> office.press(added, id, EXAMINER))).isInstanceOf(CaseAnswer.Done.class);
        assertThat(seen().handling()).isEqualTo(Handling.SECRET);
        assertThat(office.audited()).contains("one CASE_LEVEL_CHANGED");
        assertThat(buttons.offered(seen(), EXAMINER).inMenu()).isEmpty();
        assertThat(buttons.press(id, "raise", EXAMINER)).isInstanceOf(CaseAnswer.Unknown.class);
    }

    private CaseButton added(Path folder) throws Exception {
        byte[] compiled = ShownCode.compiled("LevelRaise", ShownCode.in("java", PART), folder);
        return (CaseButton) MethodHandles.lookup()
                .defineClass(compiled)
                .getDeclaredConstructor(CaseLevels.class)
                .newInstance(new GivenFixture(office).levels());
    }

    private DeskCase seen() {
        return office.within(() -> office.desk().see(id, EXAMINER)).orElseThrow();
    }
}
