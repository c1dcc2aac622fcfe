package org.sekisho.office.staff;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** A password breaks the rules, and was not set. All that is wrong with it is told at once. */
public class UnusablePasswordException extends Exception {

    private final transient Set<PasswordProblem> problems;

    UnusablePasswordException(EnumSet<PasswordProblem> problems) {
        super("The password cannot be used: "
                + problems.stream().map(PasswordProblem::words).collect(Collectors.joining(", and ")));
        this.problems = Collections.unmodifiableSet(EnumSet.copyOf(problems));
    }

    public Set<PasswordProblem> problems() {
        return problems;
    }
}
