package org.sekisho.cli.night;

import java.util.List;
import org.sekisho.night.doctor.Checked;
import org.sekisho.night.doctor.Finding;
import org.sekisho.night.doctor.Health;

/** What the checks found as programs get it. These names are a contract. */
record DoctorJson(Health health, List<Check> checks) {

    static DoctorJson of(Health worst, List<Checked> all) {
        return new DoctorJson(worst, all.stream().map(Check::of).toList());
    }

    record Check(String check, Health health, String found, String advice) {

        static Check of(Checked checked) {
            Finding finding = checked.finding();
            return new Check(checked.check(), finding.health(), finding.found(), finding.advice());
        }
    }
}
