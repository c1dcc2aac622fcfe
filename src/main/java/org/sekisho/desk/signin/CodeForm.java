package org.sekisho.desk.signin;

import java.util.List;
import org.sekisho.office.staff.PasswordProblem;
import org.sekisho.office.staff.UnusablePasswordException;

/**
 * The typed words besides secrets, to be shown again, and keys of the words that say what is wrong with it.
 *
 * @param problems empty if nothing is
 */
record CodeForm(String account, String name, List<String> problems) {

    static final CodeForm EMPTY = new CodeForm("", "", List.of());

    CodeForm refused(String reason) {
        return new CodeForm(account, name, List.of("refused." + reason));
    }

    CodeForm refused(UnusablePasswordException e) {
        return new CodeForm(
                account,
                name,
                e.problems().stream()
                        .map(PasswordProblem::name)
                        .map("refused.PASSWORD_"::concat)
                        .toList());
    }
}
