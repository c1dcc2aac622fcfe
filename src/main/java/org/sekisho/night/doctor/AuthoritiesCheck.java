package org.sekisho.night.doctor;

import java.util.List;
import java.util.function.Supplier;
import org.sekisho.machine.yaml.DataFileException;
import org.sekisho.office.letter.LetterSettings;
import org.sekisho.office.letter.LetterTemplates;
import org.sekisho.office.referral.Authorities;
import org.sekisho.office.referral.AuthoritiesFile;
import org.sekisho.office.referral.ReferralSettings;
import org.springframework.stereotype.Component;

/** Whether the authorities and the letters can be read. The desk needs them; a night does not, so that it is warned of. */
@Component
public class AuthoritiesCheck implements Check {

    private final ReferralSettings referral;
    private final LetterSettings letters;

    AuthoritiesCheck(ReferralSettings referral, LetterSettings letters) {
        this.referral = referral;
        this.letters = letters;
    }

    @Override
    public Finding look() {
        return Finding.of(List.of(
                looked(() -> told(AuthoritiesFile.read(referral.authorities()))),
                looked(() -> told(LetterTemplates.read(letters.file())))));
    }

    private static String told(Authorities read) {
        return "%d authorities%s".formatted(read.all().size(), demonstration(read.demonstration()));
    }

    private static String told(LetterTemplates read) {
        return "%d letters%s".formatted(read.all().size(), demonstration(read.demonstration()));
    }

    private static String demonstration(boolean is) {
        return is ? " (a demonstration)" : "";
    }

    private static Finding looked(Supplier<String> file) {
        try {
            return Finding.ok(file.get());
        } catch (DataFileException wrong) {
            List<String> problems = wrong.problems();
            return Finding.warning(
                    "%d problems, the first: %s".formatted(problems.size(), FailedCheck.oneLine(problems.get(0))),
                    "mend it, or the desk does not open; sekisho referrals tells all of them by file and line");
        }
    }
}
