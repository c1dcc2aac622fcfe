package org.sekisho.cli.night;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.sekisho.night.doctor.Doctor.Checked;
import org.sekisho.night.doctor.Finding;
import org.sekisho.night.doctor.Finding.Health;

/** The findings of the checks as JSON. These names are a contract. */
record DoctorJson(Health health, List<Check> checks) {

    static DoctorJson of(Health worst, List<Checked> all) {
        return new DoctorJson(
                worst,
                all.stream().map(one -> new Check(one.check(), one.finding())).toList());
    }

    record Check(String check, @JsonUnwrapped Finding finding) {}
}
