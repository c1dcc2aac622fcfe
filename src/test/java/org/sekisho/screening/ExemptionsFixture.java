package org.sekisho.screening;

import java.time.Clock;
import java.util.List;
import org.sekisho.screening.Exemptions.Exemption;
import org.sekisho.screening.ScreeningSettings.ScreeningBudget;

/** What the law takes out, for tests of other rooms. */
public final class ExemptionsFixture {

    private ExemptionsFixture() {}

    public static Exemptions none() {
        return of();
    }

    public static Exemptions of(Exemption... exemptions) {
        return new Exemptions(
                new ScreeningSettings(List.of(exemptions), List.of(), ScreeningBudget.STANDARD), Clock.systemUTC());
    }
}
